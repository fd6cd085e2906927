// A kustomization is built by the program on PATH; without one the message says which.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildKustomization } from '../../../../client/src/apply/kustomize'
import { onPath } from '../../../../client/src/programs/find'
import type { ClusterProblem } from '../../../../client/src/cluster/problem'

describe('a kustomization', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'kustomize $(x) '))
    writeFileSync(path.join(folder, 'kustomization.yaml'), 'namePrefix: dev-\nresources: [a.yaml]\n')
    writeFileSync(path.join(folder, 'a.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n')
  })
  after(() => rmSync(folder, { recursive: true }))

  it('names what is missing', async () => {
    await assert.rejects(buildKustomization(folder, undefined, { env: { PATH: folder }, platform: process.platform }), (problem: ClusterProblem) => problem.kind === 'missing' && /kustomize or kubectl/.test(problem.message))
  })

  it('is built', async function () {
    if (!onPath('kubectl') && !onPath('kustomize')) return this.skip()
    this.timeout(20_000)
    assert.match(await buildKustomization(folder), /name: dev-a/)
    await assert.rejects(buildKustomization(path.join(folder, 'nothing')), (problem: ClusterProblem) => problem.kind === 'failing' && /nothing/.test(problem.message))
  })
})
