// Starts a rule: `npm run new-rule -- FAMILY RULE-NAME` writes the rule's file and two fixtures to fill in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..')
const [family, name] = process.argv.slice(2)
if (!family || !name || !/^[a-z]+(-[a-z]+)*$/.test(name) || !/^[a-z]+$/.test(family)) {
  console.error('usage: npm run new-rule -- FAMILY RULE-NAME   (for example: npm run new-rule -- values unknown-locality)')
  process.exit(2)
}

const rule = `// One sentence: what the rule is for.
import type { Rule } from '../rule'

export default {
  severity: 'error',
  codes: [],
  what: '',
  why: '',
  instead: '',

  value({ field, node, path }, circumstances, report) {
  },
} satisfies Rule
`

const wrong = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: reviews
spec: {}
#     ^^ error ${name}: what is wrong here
`

function put(path: string, content: string): void {
  const file = join(root, path)
  if (existsSync(file)) {
    console.error(`${path} is there already`)
    process.exit(1)
  }
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, content)
  console.log(path)
}

put(`server/src/rules/${family}/${name}.ts`, rule)
put(`test/rules/${name}/wrong.yaml`, wrong)
put(`test/rules/${name}/right.yaml`, wrong.replace(/#.*\n/, ''))
console.log('Fill them in, then: npm run generate && npm run test:unit')
