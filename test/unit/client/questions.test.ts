// Whatever writes to a cluster asks before, in the one place that names the context and knows what is protected.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const source = path.join(import.meta.dirname, '../../../client/src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts')).map(file => file.replaceAll(path.sep, '/'))
const text = (file: string) => readFileSync(path.join(source, file), 'utf8')

/** Imports a function that changes something in a cluster, or starts what does. */
const writes = /import \{[^}]*\b(?:apply|replace|remove|applyAll|deleteAll|mergeInto|restartWorkload|restartTarget|setSkipAnalysis|failChecks|setGate)\b[^}]*\} from '[^']*\/cluster\/(?:apply\/request|apply\/perform|merge|canary\/change)'|executeTask\(/
const asks = /import \{[^}]*\bconfirm\b[^}]*\} from '(?:[./]+apply|\.)\/confirm'/

describe('what writes to a cluster', () => {
  const writing = files.filter(file => !file.startsWith('cluster/') && writes.test(text(file)))
  it('is known', () => assert.ok(writing.length >= 10, writing.join(', ')))
  it('asks before', () => assert.deepEqual(writing.filter(file => !asks.test(text(file))), []))

  it('has no question of its own', () => {
    // what is to be done with a conflict, and with files that are not saved, is asked beside that
    assert.deepEqual(files.filter(file => /modal: true/.test(text(file))).sort(), ['apply/confirm.ts', 'commands/cluster/istioctl/analyze.ts', 'live/files.ts'])
  })
})
