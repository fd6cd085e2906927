// What can go wrong with istioctl, in kinds that commands tell apart, and in words.

export type IstioctlProblemKind =
  /** The program is nowhere that was searched. */
  | 'not-found'
  /** It ended with an error of its own. */
  | 'failed'
  /** It did not answer in time and was ended. */
  | 'timeout'
  /** It said more than is taken, and was ended. */
  | 'too-much'
  | 'cancelled'
  /** What should be opened is not in the cluster. */
  | 'not-installed'

export class IstioctlProblem extends Error {
  /** @param details what the program said, where that is more than the message */
  constructor(
    readonly kind: IstioctlProblemKind,
    message: string,
    readonly details = '',
  ) {
    super(message)
    this.name = 'IstioctlProblem'
  }
}

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
