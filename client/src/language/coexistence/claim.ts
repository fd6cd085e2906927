// Registers our claim with Red Hat's YAML extension, so that each document of a file is spoken for by one server only.
import * as vscode from 'vscode'
import { associatedSchemas } from './associated-schemas'
import { createContributor } from './contributor'
import type { DocumentHead } from './documents'
import { kubernetesReference } from './schema-sequence'
import { onYamlExtension, yamlExtension, type YamlExtension } from './yaml-extension'

/** Claims documents as `istioFlagger.coexistence` says, as soon as the YAML extension is there and for as long as it is. */
export function claimDocuments(log: vscode.LogOutputChannel): vscode.Disposable {
  let registered = false
  const register = (yaml: YamlExtension | undefined) => {
    if (!yaml || registered || !claimsSomething()) return
    registered = true
    yaml.register(contributorFor(yaml))
    log.info('Red Hat YAML leaves documents of Istio, Flagger and Gateway API to this extension')
  }
  const tryNow = () => {
    const yaml = yamlExtension()
    if (yaml instanceof Promise) yaml.then(register, (error: unknown) => log.warn('Red Hat YAML did not start', error))
    else register(yaml)
  }
  tryNow()
  return vscode.Disposable.from(
    onYamlExtension(() => {
      registered = false
      tryNow()
    }),
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('istioFlagger.coexistence') && tryNow()),
  )
}

const contributorFor = (yaml: YamlExtension) => createContributor({
  document: resource => {
    const document = openDocument(resource)
    return document && { version: document.version, text: () => document.getText() }
  },
  claims: resource => claims(vscode.Uri.parse(resource)),
  othersSchemas: (resource, head) => othersSchemas(yaml, resource, head),
})

/** The Kubernetes extension's schema where it knows the kind, else what the user's settings say. */
function othersSchemas(yaml: YamlExtension, resource: string, head: DocumentHead): readonly string[] {
  const reference = kubernetesReference(head)
  if (reference !== undefined && yaml.schemaContent(reference)) return [reference]
  const document = openDocument(resource)
  return document ? associatedSchemas(document) : []
}

const openDocument = (resource: string) => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === resource)

const claims = (scope?: vscode.Uri) => vscode.workspace.getConfiguration('istioFlagger', scope).get('coexistence') === 'claim'

const claimsSomething = () => claims() || (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => claims(uri))
