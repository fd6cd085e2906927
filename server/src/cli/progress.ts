// A progress line on standard error, for long runs in a terminal only.

export interface Progress {
  readonly step: (path: string) => void
  readonly done: () => void
}

export function progress(total: number): Progress {
  if (!process.stderr.isTTY) return { step: () => {}, done: () => {} }
  const begun = Date.now()
  let count = 0
  let shown = 0
  return {
    step: path => {
      count++
      const now = Date.now()
      if (now - begun < 1000 || now - shown < 100) return
      shown = now
      process.stderr.write(`\r\u001b[2K${count} of ${total}  ${path.slice(-60)}`)
    },
    done: () => {
      if (shown > 0) process.stderr.write('\r\u001b[2K')
    },
  }
}
