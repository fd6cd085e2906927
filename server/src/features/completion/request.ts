// What completion sources know besides the place.
import type { Style } from './style'

export interface Request {
  /** `group/Kind` of the structure at hand; empty where none is known. */
  readonly kindId: string
  /** The version that the object names. */
  readonly version?: string
  /** The release that the object's product is run in, where the user says so. */
  readonly release?: string
  readonly style: Style
  /** The document's text. */
  readonly text: string
}
