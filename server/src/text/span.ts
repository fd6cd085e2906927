// A stretch of text in UTF-16 offsets. Spans of a document's nodes count from the document's start, not the file's.

export interface Span {
  readonly start: number
  readonly end: number
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by }
}

/** Whether `offset` lies in the span or at one of its ends. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}
