// One voice per document: what yaml-language-server says about a file, with and without our claim on its documents.
import assert from 'node:assert/strict'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createContributor } from '../../client/src/language/coexistence/contributor'
import { kubernetesReference } from '../../client/src/language/coexistence/schema-sequence'
import { kubernetesContributor } from './kubernetes'
import { startEditor, type Editor, type Files } from './server'
import { createYamlExtension } from './yaml-extension'

const deployment = 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: three\n  \n'
const virtualService = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nspec:\n  hosts: reviews\n  \n'
const certificate = 'apiVersion: cert-manager.io/v1\nkind: Certificate\nspec:\n  secretName: web\n'
const uri = 'file:///mesh/shop%20one/all.yaml'

/** Where the text has this word, and the empty line of `spec` in the document around it. */
function places(text: string, word: string) {
  const line = text.slice(0, text.indexOf(word)).split('\n').length - 1
  return { word: { line, character: 3 }, below: { line: line + 1, character: 2 } }
}

/** What the server says about a file: the words of the lines with problems, and what the two specs get. */
async function voices(editor: Editor, text: string) {
  const problems = (await editor.show(uri, text)).map(({ range }) => text.split('\n')[range.start.line]?.trim())
  const at = async (word: string) => {
    const { word: on, below } = places(text, word)
    return text.includes(word) ? { hover: await editor.hover(uri, on), completions: await editor.completions(uri, below) } : undefined
  }
  return { problems, deployment: await at('replicas'), virtualService: await at('hosts') }
}

const silent = { hover: '', completions: [] }

/** A fresh YAML extension with these contributors, in this order. */
function neighbourhood(files: Files, order: readonly ('kubernetes' | 'ours')[], options: { claims?: () => boolean; associated?: readonly string[] } = {}) {
  const text = (resource: string) => files.get(resource)?.text
  const yaml = createYamlExtension(text)
  const kubernetes = kubernetesContributor(text)
  const ours = createContributor({
    document(resource) {
      const file = files.get(resource)
      return file && { version: file.version, text: () => file.text }
    },
    claims: options.claims ?? (() => true),
    othersSchemas(_resource, head) {
      const reference = kubernetesReference(head)
      return reference !== undefined && yaml.requestCustomSchemaContent(reference) ? [reference] : options.associated ?? []
    },
  })
  for (const who of order) {
    if (who === 'kubernetes') yaml.registerContributor(kubernetes.scheme, kubernetes.requestSchema, kubernetes.requestSchemaContent)
    else yaml.registerContributor(ours.scheme, ours.requestSchema, ours.requestSchemaContent, ours.label)
  }
  return yaml
}

describe('beside yaml-language-server', function () {
  this.timeout(30_000)
  const files: Files = new Map()
  let yaml = createYamlExtension(() => undefined)
  let editor: Editor

  before(async () => { editor = await startEditor({}, files, () => yaml) })
  after(() => editor.stop())

  it('there are two voices without our claim', async () => {
    yaml = neighbourhood(files, ['kubernetes'])
    const said = await voices(editor, `${deployment}---\n${virtualService}`)
    assert.deepEqual(said.problems, ['replicas: three', 'hosts: reviews'])
    assert.match(said.virtualService?.hover ?? '', /Names of hosts/)
    assert.deepEqual(said.virtualService?.completions, ['fromCluster'])
  })

  for (const order of [['kubernetes', 'ours'], ['ours', 'kubernetes']] as const) {
    it(`there is one voice per document with it, registered as ${order.join(', ')}`, async () => {
      yaml = neighbourhood(files, order)
      const said = await voices(editor, `${deployment}---\n${virtualService}`)
      assert.deepEqual(said.problems, ['replicas: three'])
      assert.match(said.deployment?.hover ?? '', /How many pods/)
      assert.deepEqual(said.deployment?.completions, ['paused'])
      assert.deepEqual(said.virtualService, silent)
    })
  }

  it('the claim follows the documents when they change places', async () => {
    yaml = neighbourhood(files, ['kubernetes', 'ours'])
    await voices(editor, `${deployment}---\n${virtualService}`)
    const said = await voices(editor, `# both\n---\n${virtualService}---\n# nothing here\n---\n${deployment}`)
    assert.deepEqual(said.problems, ['replicas: three'])
    assert.match(said.deployment?.hover ?? '', /How many pods/)
    assert.deepEqual(said.virtualService, silent)
  })

  it('a file of ours alone is silent', async () => {
    yaml = neighbourhood(files, ['ours'])
    const said = await voices(editor, virtualService)
    assert.deepEqual(said, { problems: [], deployment: undefined, virtualService: silent })
  })

  it('a file of others alone is not claimed', async () => {
    yaml = neighbourhood(files, ['kubernetes', 'ours'])
    const said = await voices(editor, deployment)
    assert.deepEqual(said.problems, ['replicas: three'])
    assert.match(said.deployment?.hover ?? '', /How many pods/)
  })

  it('ours within a patch of somebody else is not claimed', async () => {
    yaml = neighbourhood(files, ['ours'])
    files.set(uri, { version: 99, text: 'kind: Kustomization\npatches:\n  - patch: |\n      apiVersion: networking.istio.io/v1\n' })
    assert.deepEqual(yaml.requestCustomSchema(uri), [])
  })

  it('a kind that nobody knows brings no problem with it', async () => {
    yaml = neighbourhood(files, ['kubernetes', 'ours'])
    assert.deepEqual((await voices(editor, `${certificate}---\n${virtualService}`)).problems, [])
  })

  it('a schema named in the file stays in force', async () => {
    yaml = neighbourhood(files, ['kubernetes', 'ours'])
    const schema = path.join(import.meta.dirname, 'no-hosts.schema.json')
    const said = await voices(editor, `# yaml-language-server: $schema=${pathToFileURL(schema)}\n${virtualService}---\n${deployment}`)
    assert.deepEqual(said.problems, ['hosts: reviews', 'replicas: three'])
  })

  it('a schema of the user\'s settings stays in force for the other documents', async () => {
    yaml = neighbourhood(files, ['ours'], { associated: [`data:application/json,${encodeURIComponent('{}')}`] })
    const kubernetes = kubernetesContributor(resource => files.get(resource)?.text)
    yaml.registerContributor('data', () => undefined, () => kubernetes.requestSchemaContent('kubernetes://schema/apps/v1@deployment'))
    const said = await voices(editor, `${deployment}---\n${virtualService}`)
    assert.deepEqual(said.problems, ['replicas: three'])
    assert.deepEqual(said.virtualService, silent)
  })

  it('all is as without us when the user takes the claim back', async () => {
    yaml = neighbourhood(files, ['ours', 'kubernetes'], { claims: () => false })
    assert.deepEqual((await voices(editor, `${deployment}---\n${virtualService}`)).problems, ['replicas: three', 'hosts: reviews'])
  })
})

describe('beside a yaml-language-server that forbids fields which no schema has', function () {
  this.timeout(30_000)
  const files: Files = new Map()
  let editor: Editor

  before(async () => {
    const yaml = neighbourhood(files, ['kubernetes', 'ours'])
    editor = await startEditor({ disableAdditionalProperties: true }, files, () => yaml)
  })
  after(() => editor.stop())

  it('a document of ours is silent all the same', async () => {
    const said = await voices(editor, `${virtualService}---\n${certificate}`)
    assert.deepEqual(said, { problems: [], deployment: undefined, virtualService: silent })
  })
})
