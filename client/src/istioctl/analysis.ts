// What `istioctl analyze --output=json` finds, and where in which file.

export type Level = 'Error' | 'Warning' | 'Info'

export interface Finding {
  /** `IST0101`. */
  readonly code: string
  readonly level: Level
  readonly message: string
  /** `VirtualService shop/reviews`: the object that it is about. */
  readonly origin: string
  readonly documentationUrl?: string
  /** Where the object comes from a file: its path as it was given, and the line, counted from 0. */
  readonly at?: { readonly file: string; readonly line: number }
}

export interface Analysis {
  readonly findings: readonly Finding[]
  /** Files that istioctl could not read and left out, in its words. */
  readonly unread: readonly string[]
}

interface Written {
  readonly code?: unknown
  readonly level?: unknown
  readonly message?: unknown
  readonly origin?: unknown
  readonly reference?: unknown
  readonly documentationUrl?: unknown
}

/**
 * What istioctl printed; undefined where it is no analysis, because istioctl failed before. The exit code says nothing here: with this form of
 * output it is 0 whatever was found, and 79 for errors in other releases.
 */
export function analysisIn(stdout: string, stderr: string): Analysis | undefined {
  const written = listIn(stdout)
  if (!written) return undefined
  return {
    findings: written.map(findingOf),
    unread: [...stderr.matchAll(/error processing (.+?) - skipping$/gm)].map(([, words]) => words!),
  }
}

function listIn(stdout: string): readonly Written[] | undefined {
  try {
    // nothing found is `[]`, and `null` in older releases
    const parsed: unknown = JSON.parse(stdout)
    return Array.isArray(parsed) ? (parsed as Written[]) : parsed === null ? [] : undefined
  } catch {
    return undefined
  }
}

function findingOf({ code, level, message, origin, reference, documentationUrl }: Written): Finding {
  const at = typeof reference === 'string' ? /^(.+):(\d+)$/.exec(reference) : null
  return {
    code: text(code),
    level: level === 'Error' || level === 'Warning' ? level : 'Info',
    message: text(message),
    origin: text(origin),
    ...(typeof documentationUrl === 'string' && /^https:/.test(documentationUrl) && { documentationUrl }),
    ...(at && { at: { file: at[1]!, line: Math.max(0, Number(at[2]) - 1) } }),
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The findings of the cluster that stand in no file, as lines of a document. */
export function outsideFiles({ findings }: Analysis): string {
  return findings.filter(({ at }) => !at).map(({ code, level, origin, message }) => `${level} [${code}] (${origin}) ${message}`).join('\n')
}
