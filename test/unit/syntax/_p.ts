import fc from 'fast-check'
import { parseAllDocuments } from 'yaml'
import { stream } from './streams'
const c = new Map<string, [number,string]>()
for (const t of fc.sample(stream, {numRuns: 3000, seed: 1})) {
  const d = parseAllDocuments(t, { schema: 'failsafe', prettyErrors: false })
  if ('empty' in d) continue
  for (const x of d) for (const e of x.errors) { const k=e.code+' '+e.message; const o=c.get(k); if(!o||t.length<o[1].length) c.set(k,[(o?.[0]??0)+1,t]); else o[0]++ }
}
console.log(c)
