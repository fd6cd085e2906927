// What a program says is wrong, out of all that it says.

/** Before each line of istioctl's log, which goes to the standard output. */
const logged = /^\S+Z\t\w+\t/

/** The line of an error output that says what is wrong: cobra writes `Error: …` and then, for a wrong argument, the usage. */
export function reasonIn(errorOutput: string): string {
  const lines = errorOutput.split('\n').map(line => line.trim()).filter(line => line !== '')
  const said = lines.find(line => line.startsWith('Error: '))
  return said?.slice('Error: '.length) ?? lines.at(-1) ?? ''
}

/** What istioctl complained of last in its log. */
export function complaintIn(output: string): string {
  return output.split('\n').findLast(line => logged.test(line))?.replace(logged, '') ?? ''
}
