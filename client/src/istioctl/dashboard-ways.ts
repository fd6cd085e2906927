// The two ways to a dashboard: `istioctl dashboard`, and a port-forward of our own to the same pod and port.
import type { Connection } from '../cluster/connection'
import { forwardPort } from '../cluster/port-forward'
import type { DashboardTarget } from './dashboard-targets'
import type { Way } from './dashboards'
import type { Pod } from './locate-pod'
import { reasonIn } from '../programs/complaint'
import { ProgramProblem } from '../programs/problem'
import type { CommandLine, Processes } from '../programs/processes'

/** Milliseconds that istioctl has to print an address. */
const patience = 30_000

/** Characters of its errors that are kept. */
const remembered = 4000

/** Waits for the address that istioctl prints. @throws ProgramProblem with its own words where it ends before that */
export async function byIstioctl(processes: Processes, command: CommandLine, signal?: AbortSignal): Promise<Way> {
  const child = await processes.start(command)
  let stdout = ''
  let stderr = ''
  let asked = false
  const stop = () => {
    asked = true
    processes.end(child)
  }
  const ended = new Promise<string | undefined>(resolve => {
    child.once('close', code => resolve(asked ? undefined : reasonIn(stderr) || `istioctl ended with ${code}`))
  })
  child.stderr.on('data', (part: string) => (stderr = (stderr + part).slice(-remembered)))
  let cancel = () => {}
  let timer: NodeJS.Timeout | undefined
  const address = await new Promise<string>((resolve, reject) => {
    const give = (problem: ProgramProblem) => {
      reject(problem)
      stop()
    }
    cancel = () => give(new ProgramProblem('cancelled', 'cancelled'))
    if (signal?.aborted) cancel()
    signal?.addEventListener('abort', cancel, { once: true })
    timer = setTimeout(() => give(new ProgramProblem('timeout', `istioctl printed no address within ${patience / 1000} s`, stderr)), patience)
    child.stdout.on('data', (part: string) => {
      stdout = (stdout + part).slice(-remembered)
      const printed = addressIn(stdout)
      if (printed !== undefined) resolve(printed)
    })
    void ended.then(why => reject(new ProgramProblem('failed', why ?? 'istioctl ended', stderr)))
  }).finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
  })
  return { address, ended, stop, ...(child.pid !== undefined && { pid: child.pid }) }
}

/** The first complete line with an address of this machine; a page elsewhere would not be what was asked for. */
export function addressIn(output: string): string | undefined {
  return /^(https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+(?:\/\S*)?)\s*\n/m.exec(output)?.[1]
}

/** It stays open when another context is looked at, as istioctl's does. @throws ClusterProblem */
export async function byPortForward(connection: Connection, target: DashboardTarget, pod: Pod, signal?: AbortSignal): Promise<Way> {
  const own = connection.fork()
  try {
    const forward = await forwardPort(own, { namespace: pod.namespace, pod: pod.name, port: target.port }, target.port, signal)
    const ended = forward.ended.then(problem => {
      own.close()
      return problem?.message
    })
    return { address: `http://127.0.0.1:${forward.port}${target.path}`, ended, stop: forward.stop }
  } catch (error) {
    own.close()
    throw error
  }
}
