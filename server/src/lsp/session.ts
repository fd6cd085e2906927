// What a connection has agreed on and holds: the host, the settings, what the client can do.
import type { InitializeParams } from 'vscode-languageserver'
import { Host, type Snapshot } from '../host/host'
import type { InitializationOptions } from './custom'
import { checkSettings, defaults, type Settings } from './settings'

export interface Client {
  readonly snippets: boolean
  readonly configuration: boolean
  readonly configurationChanges: boolean
  /** It asks for diagnostics, and has not said that it need not. */
  readonly pulls: boolean
  readonly yamlExtension: boolean
  readonly jsonExtension: boolean
  readonly suggestCommand?: string
  readonly locale?: string
}

export class Session {
  readonly host = new Host()
  private chosen: Settings = defaults

  constructor(readonly client: Client) {
    this.settings = defaults
  }

  get snapshot(): Snapshot {
    return this.host.snapshot
  }

  get settings(): Settings {
    return this.chosen
  }

  set settings(settings: Settings) {
    this.chosen = settings
    this.host.apply({ type: 'settings', settings: checkSettings(settings, this.client.yamlExtension, settings.complement), json: checkSettings(settings, this.client.jsonExtension, false) })
  }
}

/** Reads the client's part of the handshake. */
export function clientOf({ capabilities, initializationOptions, locale }: InitializeParams): Client {
  const options = (typeof initializationOptions === 'object' && initializationOptions !== null ? initializationOptions : {}) as Partial<InitializationOptions>
  return {
    snippets: !!capabilities.textDocument?.completion?.completionItem?.snippetSupport,
    configuration: !!capabilities.workspace?.configuration,
    configurationChanges: !!capabilities.workspace?.didChangeConfiguration?.dynamicRegistration,
    pulls: !!capabilities.textDocument?.diagnostic && !options.pushOnly,
    yamlExtension: !!options.yamlExtension,
    jsonExtension: !!options.jsonExtension,
    ...(options.suggestCommand && { suggestCommand: options.suggestCommand }),
    ...(locale && { locale }),
  }
}
