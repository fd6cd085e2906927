// The two ways to a dashboard: `istioctl dashboard`, and a port-forward of our own to the same pod and port.
import type { Connection } from '../cluster/connection'
import { forwardPort } from '../cluster/port-forward'
import type { DashboardTarget } from './dashboard-targets'
import type { Way } from './dashboards'
import type { Pod } from './locate-pod'
import { IstioctlProblem, reasonIn } from './problem'
import type { CommandLine, Processes } from './processes'

/** Milliseconds that istioctl has to print an address. */
const patience = 30_000

/** Characters of its errors that are kept. */
const remembered = 4000

/** Waits for the address that istioctl prints. @throws IstioctlProblem with its own words where it ends before that */
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
    const give = (problem: IstioctlProblem) => {
      reject(problem)
      stop()
    }
    cancel = () => give(new IstioctlProblem('cancelled', 'cancelled'))
    if (signal?.aborted) cancel()
    signal?.addEventListener('abort', cancel, { once: true })
    timer = setTimeout(() => give(new IstioctlProblem('timeout', `istioctl printed no address within ${patience / 1000} s`, stderr)), patience)
    child.stdout.on('data', (part: string) => {
      stdout = (stdout + part).slice(-remembered)
      const printed = addressIn(stdout)
      if (printed !== undefined) resolve(printed)
    })
    void ended.then(why => reject(new IstioctlProblem('failed', why ?? 'istioctl ended', stderr)))
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

/** @throws ClusterProblem */
export async function byPortForward(connection: Connection, target: DashboardTarget, pod: Pod, signal?: AbortSignal): Promise<Way> {
  const forward = await forwardPort(connection, { namespace: pod.namespace, pod: pod.name, port: target.port }, target.port, signal)
  return { address: `http://127.0.0.1:${forward.port}${target.path}`, ended: forward.ended.then(problem => problem?.message), stop: forward.stop }
}
