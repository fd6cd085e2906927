// One row of a tree as plain data: what it says, what it stands for, and what is below it.

/** Which object of the cluster a row stands for; commands of its menu act on it. */
export interface Subject {
  readonly group: string
  readonly kind: string
  readonly namespace?: string
  readonly name: string
}

export interface Row {
  /** The same for the same thing each time, unique in its tree. */
  readonly id: string
  readonly label: string
  /** State, in grey behind the label. */
  readonly description?: string
  /** A codicon's name, with the id of a theme colour where it means something. */
  readonly icon?: string
  readonly colour?: string
  /** Markdown, made when somebody rests on the row. */
  readonly tooltip?: () => string
  /** Words for `when` clauses of menus, as `contextOf` puts them together. */
  readonly context?: string
  readonly subject?: Subject
  /** Read instead of label and description. */
  readonly spoken?: string
  /** A command for a click, with the row's subject (or `argument`) as what it acts on. */
  readonly click?: { readonly command: string; readonly argument?: unknown }
  /** Missing where nothing can be below. */
  readonly children?: () => readonly Row[]
  readonly expanded?: boolean
}

/** Whether two rows look the same; what is below them is not compared. */
export function looksSame(a: Row, b: Row): boolean {
  if (a === b) return true
  return a.id === b.id && a.label === b.label && a.description === b.description && a.icon === b.icon && a.colour === b.colour && a.context === b.context
    && a.spoken === b.spoken && !a.children === !b.children && !a.tooltip === !b.tooltip && JSON.stringify(a.click) === JSON.stringify(b.click)
}
