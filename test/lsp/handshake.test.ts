// How the server begins and ends: what it offers to whom, what it writes where, and that no process stays behind.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cli, server as serverModule } from '../kit/built'
import { LanguageServer, type StartOptions } from '../kit/language-server'
import { rulesOf, uri, vsCode, wrong } from './texts'

/** Resolves with the exit code; fails when the process stays. */
function ended(server: LanguageServer, limit = 5000): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      server.process.kill('SIGKILL')
      reject(new Error(`the process is still there after ${limit} ms`))
    }, limit)
    server.process.once('exit', code => {
      clearTimeout(timer)
      resolve(code)
    })
  })
}

const ways: [string, StartOptions][] = [
  ['over stdio', {}],
  ['over stdio by dist/server.js', { command: [process.execPath, serverModule, '--stdio'] }],
  ['over IPC', { ipc: true }],
]

for (const [way, options] of ways) {
  describe(`the server ${way}`, () => {
    it('answers a client that can do nothing', async () => {
      const server = await LanguageServer.start({ ...options, params: { capabilities: {}, processId: null } })
      assert.equal(server.agreed.serverInfo?.name, 'istio-flagger-tools')
      assert.deepEqual(rulesOf(await server.open(uri, wrong)), ['duration'])
      assert.equal(server.agreed.capabilities.diagnosticProvider, undefined)
      assert.equal(await server.stop(), 0)
    })

    it('answers VS Code', async () => {
      const server = await LanguageServer.start({ ...options, settings: {}, params: { capabilities: vsCode, locale: 'en' } })
      assert.deepEqual(rulesOf(await server.open(uri, wrong)), ['duration'])
      assert.equal(await server.stop(), 0)
    })

    it('ends with 1 where nobody asked for a shutdown', async () => {
      const server = await LanguageServer.start(options)
      const code = ended(server)
      await server.connection.sendNotification('exit')
      assert.equal(await code, 1)
    })

    it('ends when the client closes the line', async () => {
      const server = await LanguageServer.start(options)
      const code = ended(server)
      if (options.ipc) server.process.disconnect()
      else server.process.stdin.end()
      assert.equal(await code, 1)
    })

    it('ends when the process of the client is gone, though the line is open', async () => {
      const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      const server = await LanguageServer.start({ ...options, params: { processId: client.pid } })
      const code = ended(server, 8000)
      client.kill('SIGKILL')
      assert.equal(await code, 1)
    }).timeout(10_000)
  })
}

describe('the handshake', () => {
  it('agrees on incremental changes and UTF-16, whatever else the client offers', async () => {
    const server = await LanguageServer.start({ params: { capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } } } })
    const { textDocumentSync, positionEncoding, completionProvider, hoverProvider, codeActionProvider } = server.agreed.capabilities
    assert.deepEqual(textDocumentSync, { openClose: true, change: 2 })
    assert.ok(positionEncoding === undefined || positionEncoding === 'utf-16')
    assert.equal(completionProvider?.resolveProvider, true)
    assert.equal(hoverProvider, true)
    assert.deepEqual(codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.istioFlagger'] })
    await server.stop()
  })

  it('offers diagnostics on request only to clients that ask and want them', async () => {
    const offered = async (options: StartOptions) => {
      const server = await LanguageServer.start(options)
      await server.stop()
      return server.agreed.capabilities.diagnosticProvider
    }
    const none = { interFileDependencies: false, workspaceDiagnostics: false }
    assert.deepEqual(await offered({ params: { capabilities: vsCode } }), none)
    assert.equal(await offered({ params: { capabilities: vsCode }, initializationOptions: { pushOnly: true } }), undefined)
    assert.equal(await offered({ params: { capabilities: {} } }), undefined)
    assert.deepEqual(await offered({ params: { capabilities: vsCode }, initializationOptions: 'nonsense' }), none)
  })

  it('survives requests before it and a second one', async () => {
    const server = await LanguageServer.start()
    await assert.doesNotReject(server.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} }))
    assert.deepEqual(rulesOf(await server.open(uri, wrong)), ['duration'])
    assert.equal(await server.stop(), 0)
  })

  it('takes the other arguments that clients start servers with', async () => {
    const server = await LanguageServer.start({ command: [process.execPath, cli, 'lsp', '--stdio', `--clientProcessId=${process.pid}`] })
    assert.equal(await server.stop(), 0)
  })

  it('writes nothing but the protocol to standard output', async () => {
    const server = await LanguageServer.start({ settings: () => { throw new Error('no settings here') } })
    const chunks: Buffer[] = []
    server.process.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    await server.open(uri, wrong)
    await server.connection.sendRequest('textDocument/hover', { textDocument: 5 }).catch(() => undefined)
    await server.connection.sendNotification('textDocument/didOpen', { nonsense: true })
    await server.open('untitled:Untitled-1', `${'['.repeat(20_000)}`)
    assert.equal(await server.stop(), 0)
    assert.ok(messagesOf(Buffer.concat(chunks)).length >= 3)
  })

  it('logs by window/logMessage, and prints nothing to standard error', async () => {
    const server = await LanguageServer.start({ settings: () => { throw new Error('no settings here') } })
    let printed = ''
    server.process.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    const logged = new Promise<{ type: number; message: string }>(resolve => server.connection.onNotification('window/logMessage', resolve))
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    const { type, message } = await logged
    assert.equal(type, 2)
    assert.match(message, /settings/)
    await server.stop()
    assert.equal(printed, '')
  })

  it('without --stdio is wrong usage', async () => {
    const child = spawn(process.execPath, [cli, 'lsp'])
    const [code] = await once(child, 'exit') as [number]
    assert.equal(code, 2)
  })
})

/** Reads every byte as messages of the base protocol; throws at the first that is none. */
function messagesOf(bytes: Buffer): unknown[] {
  const messages: unknown[] = []
  for (let at = 0; at < bytes.length; ) {
    const head = /^Content-Length: (\d+)\r\n\r\n/.exec(bytes.toString('latin1', at, at + 60))
    assert.ok(head, `no message at ${at}: ${bytes.toString('utf8', at, at + 80)}`)
    const start = at + head[0].length
    at = start + Number(head[1])
    const message = JSON.parse(bytes.toString('utf8', start, at)) as { jsonrpc: string }
    assert.equal(message.jsonrpc, '2.0')
    messages.push(message)
  }
  return messages
}
