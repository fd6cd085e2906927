// What the extension tells the page of a panel, and what the page answers.

export interface Drawing {
  readonly kind: 'drawing'
  /** SVG, made by us. */
  readonly chart: string
  readonly sentences: readonly string[]
  readonly lines: readonly { readonly time: string; readonly words: string }[]
}

/** What counts down, or why nothing does. */
export interface Next {
  readonly kind: 'next'
  readonly words: string
}

export type ToPage = Drawing | Next

export interface Ready {
  readonly kind: 'ready'
}

export interface Picture {
  readonly kind: 'picture'
  readonly type: 'svg' | 'png'
  /** SVG text, or PNG in Base64. */
  readonly content: string
}

export type FromPage = Ready | Picture
