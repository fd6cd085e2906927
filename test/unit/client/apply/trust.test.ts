// Nothing that reads or changes a cluster's objects can be run in a workspace that is not trusted.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { clusterCommandIds } from '../../../../client/src/commands/ids'

interface Manifest {
  contributes: { commands: { command: string; enablement?: string }[] }
}
const { contributes } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../../package.json'), 'utf8')) as Manifest
const acting = /^istioFlagger\.(?:open$|apply|diff|dryRun|delete|create|restartGateway|ingressAddress|copyCurl)/

describe('commands on objects of a cluster', () => {
  const wanted = clusterCommandIds.filter(id => acting.test(id))
  it('are some', () => assert.ok(wanted.length >= 15))
  it('need trust', () => assert.deepEqual(wanted.filter(id => !contributes.commands.find(({ command }) => command === id)?.enablement?.includes('isWorkspaceTrusted')), []))
})
