// The shape of the generated structure files, as `npm run schema` writes them.

/** Children of which at most one may be set; with `required`, exactly one. */
export interface Alternatives {
  readonly of: readonly string[]
  readonly required?: boolean
}

export interface FieldData {
  /** First release that has the field; the oldest one in the file means "that or before". */
  readonly since: string
  /** Last release that has it, where it is gone. */
  readonly removedAfter?: string
  /** API versions that have it, where not all have. */
  readonly versions?: readonly string[]
  readonly type?: string
  readonly format?: string
  readonly default?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly nullable?: boolean
  /** Value to the first release that has it, or `first-last`. */
  readonly enum?: Readonly<Record<string, string>>
  /** Usual values of a string that takes others too. */
  readonly suggest?: readonly string[]
  /** Names of the children that must be there. */
  readonly required?: readonly string[]
  readonly oneOf?: readonly Alternatives[]
  readonly cel?: readonly { readonly rule: string; readonly message?: string }[]
  readonly intOrString?: boolean
  readonly preserveUnknown?: boolean
  readonly listType?: string
  readonly listMapKeys?: readonly string[]
  /** First release whose description speaks of deprecation. */
  readonly deprecatedMention?: string
  readonly deprecated?: boolean
  /** The subtree is that of another kind (`group/Kind`). */
  readonly ref?: string
  /** Known from a cluster alone, with what it says of the field; empty where it says nothing. */
  readonly served?: string
}

export interface VersionData {
  readonly since: string
  readonly last?: string
  readonly storage?: boolean
  readonly deprecated?: string
}

export interface KindData {
  readonly head: {
    readonly plural: string
    readonly singular?: string
    readonly shortNames?: readonly string[]
    readonly categories?: readonly string[]
    readonly scope: string
    readonly since: string
    readonly versions: Readonly<Record<string, VersionData>>
  }
  /** By path from the root: `spec.http[].route[].weight`; `[]` is an item, `*` any key of a map, `''` the root. */
  readonly fields: Readonly<Record<string, FieldData>>
}

export interface StructureData {
  readonly releases: readonly string[]
  readonly kinds: Readonly<Record<string, KindData>>
}
