// The commands of the palette do what their titles say.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { open, problems, until } from './kit'

const misspelt = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: reviews\nspec:\n  hosts: [reviews]\n  http:\n    - retries:\n        perTryTimout: 2s\n      route:\n        - destination:\n            host: reviews\n'

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`istioFlagger.${command}`, ...args)

describe('commands', () => {
  it('Fix All Safe Problems fixes the shown file', async () => {
    const { document, uri } = await open('fix-all.yaml', misspelt)
    await until('a problem', () => problems(uri).length > 0)
    await run('fixAll')
    await until('the fix', () => document.getText().includes('perTryTimeout: 2s'))
  })

  it('Restart Language Server brings the problems back', async () => {
    const { uri } = await open('restart.yaml', misspelt)
    await until('a problem', () => problems(uri).length > 0)
    let went = false
    const listening = vscode.languages.onDidChangeDiagnostics(() => { went ||= problems(uri).length === 0 })
    await run('restartServer')
    await until('the problem to go and come', () => went && problems(uri).length > 0)
    listening.dispose()
  })

  it('Explain Rule shows the rule that a link names', async () => {
    await run('explainRule', 'unknown-field')
    await until('a preview', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('unknown-field'))
    const uri = vscode.Uri.from({ scheme: 'istio-flagger-rule', path: '/unknown-field.md' })
    assert.match((await vscode.workspace.openTextDocument(uri)).getText(), /^# .*unknown-field/)
  })

  it('Explain Rule and Select Release ask where nothing is named, and may be left', async () => {
    for (const command of ['explainRule', 'selectRelease']) {
      const asking = run(command)
      await new Promise(resolve => { setTimeout(resolve, 500) })
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
      await asking
    }
  })
})
