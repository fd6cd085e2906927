// What can go wrong with a program, in kinds that commands tell apart, and in words.

export type ProgramProblemKind =
  /** The program is nowhere that was searched. */
  | 'not-found'
  /** It ended with an error of its own. */
  | 'failed'
  /** It did not answer in time and was ended. */
  | 'timeout'
  /** It said more than is taken, and was ended. */
  | 'too-much'
  | 'cancelled'
  /** What it should open is not in the cluster. */
  | 'not-installed'

export class ProgramProblem extends Error {
  /** @param details what the program said, where that is more than the message */
  constructor(
    readonly kind: ProgramProblemKind,
    message: string,
    readonly details = '',
  ) {
    super(message)
    this.name = 'ProgramProblem'
  }
}
