// Tooltips are Markdown, and what comes from a cluster is only text in them.

/** Text that looks as it is written. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&').replace(/\r?\n/g, '  \n')
}

/** A name or value, in the type of code. */
export function code(text: string): string {
  return `\`${text.replace(/[`\r\n]/g, ' ')}\``
}

/** A message that has names and values between backticks. */
export function message(text: string): string {
  return text.split('`').map((part, index) => (index % 2 === 0 ? plain(part) : part && code(part))).join('')
}

/** Paragraphs; what is missing is left out. */
export function paragraphs(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join('\n\n')
}

/** A list of lines; what is missing is left out. */
export function points(...lines: readonly (string | undefined | false)[]): string {
  return lines.filter(Boolean).map(line => `- ${line}`).join('\n')
}
