// Objects of a cluster are checked once a version, a few at a time, by the real server.
import assert from 'node:assert/strict'
import { keyOf, type KubeObject } from '../../../client/src/cluster/object'
import { checkingWith, type Checking } from '../../kit/checking'
import { LanguageServer } from '../../kit/language-server'
import { vsCode } from '../../lsp/texts'

function route(name: string, timeout: string, version = '1', more: Partial<KubeObject> = {}): KubeObject {
  return { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name, namespace: 'shop', uid: name, resourceVersion: version }, spec: { hosts: ['reviews'], http: [{ timeout, route: [{ destination: { host: 'reviews' } }] }] }, ...more }
}

const kindOf = (...objects: KubeObject[]) => new Map(objects.map(object => [keyOf(object), object]))

describe('the check of a cluster\'s objects', function () {
  this.timeout(20_000)
  let server: LanguageServer
  let checking: Checking
  let settings: object = {}

  beforeEach(async () => {
    settings = {}
    server = await LanguageServer.start({ settings: () => settings, capabilities: { workspace: vsCode.workspace } })
    checking = checkingWith(server)
  })
  afterEach(async () => {
    checking.checks.dispose()
    assert.equal(await server.stop(), 0)
  })

  const rulesOf = (object: KubeObject) => checking.checks.of(object).findings.map(({ rule }) => rule)
  const changed = () => new Promise<void>(resolve => {
    const stop = checking.checks.onDidChange(() => {
      stop()
      resolve()
    })
  })
  const quiet = () => new Promise(resolve => setTimeout(resolve, 400))

  it('is made once a version', async () => {
    const { checks, asked } = checking
    const [wrong, right] = [route('wrong', '5'), route('right', '5s')]
    checks.keepUp([kindOf(wrong, right)])
    await changed()
    assert.deepEqual([rulesOf(wrong), rulesOf(right)], [['duration'], []])
    for (let times = 0; times < 3; times++) {
      // as a watch gives them after it listed anew
      checks.keepUp([kindOf(structuredClone(wrong), structuredClone(right))])
      await quiet()
    }
    assert.deepEqual(asked, [2])
    const mended = route('wrong', '5s', '2')
    checks.keepUp([kindOf(mended, right)])
    assert.deepEqual(rulesOf(mended), ['duration'], 'the older version until the newer one is checked')
    await changed()
    assert.deepEqual([rulesOf(mended), asked], [[], [2, 1]])
  })

  it('forgets what is gone', async () => {
    const { checks } = checking
    const wrong = route('wrong', '5')
    checks.keepUp([kindOf(wrong)])
    await changed()
    checks.keepUp([])
    await quiet()
    assert.deepEqual(rulesOf(wrong), [])
  })

  it('asks for a few objects at a time, small kinds first, and tells only what is news', async () => {
    const { checks, asked } = checking
    const many = kindOf(...Array.from({ length: 120 }, (_, index) => route(`route-${index}`, '5s')))
    const wrong = route('wrong', '5')
    let told = 0
    checks.onDidChange(() => told++)
    checks.keepUp([many, kindOf(wrong)])
    await changed()
    assert.deepEqual([rulesOf(wrong), asked], [['duration'], [50]])
    await quiet()
    await quiet()
    assert.deepEqual([asked, told], [[50, 50, 21], 1])
  })

  it('sees neither the status nor what was applied last', async () => {
    const { checks } = checking
    const noisy = route('noisy', '5s', '1', { status: { timeout: '5' } })
    const wrong = route('wrong', '5')
    const last = { ...noisy, metadata: { ...noisy.metadata, generation: 3, creationTimestamp: '2026-01-01T12:00:00Z', annotations: { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(wrong) } } }
    checks.keepUp([kindOf(last, wrong)])
    await changed()
    assert.deepEqual(rulesOf(last), [])
  })

  it('is made again when the settings change', async () => {
    const { checks } = checking
    const kinds = [kindOf(route('wrong', '5'))]
    const stop = checks.onDidChange(() => checks.keepUp(kinds)) // as a view does
    checks.keepUp(kinds)
    await changed()
    settings = { rules: { duration: 'off' } }
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    for (const end = Date.now() + 5000; rulesOf(route('wrong', '5')).length > 0 && Date.now() < end;) await changed()
    assert.deepEqual(rulesOf(route('wrong', '5')), [])
    stop()
  })

  it('stops where the server is gone, and says why', async () => {
    const { checks, asked, failures } = checking
    server.process.kill('SIGKILL')
    await new Promise(resolve => server.connection.onClose(() => resolve(undefined)))
    for (let times = 0; times < 3; times++) {
      checks.keepUp([kindOf(route('wrong', '5'))])
      await quiet()
    }
    assert.deepEqual([asked, failures.length], [[1], 1])
    server = await LanguageServer.start()
  })
})
