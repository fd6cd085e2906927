// Starts a program that goes on, prints its process id, and waits to be killed.
import { Processes } from '../../../../client/src/programs/processes'

void new Processes().start({ program: '/bin/sleep', args: ['300'] }).then(({ pid }) => console.log(pid))
setInterval(() => undefined, 1000)
