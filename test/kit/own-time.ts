// Time that this process itself has had, so that what else a machine does fails no test.

/** Milliseconds of processor since `begun`, which another call gave; 0 stands for the start of the process. */
export function ownTime(begun = 0): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000 - begun
}
