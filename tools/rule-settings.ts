// Keeps the rule names that `istioFlagger.rules` offers in package.json in step with the rules.
import { rules } from '../server/src/rules/index.generated'

interface Manifest {
  contributes?: { configuration?: { properties?: Record<string, { properties?: unknown }> }[] | { properties?: Record<string, { properties?: unknown }> } }
}

export function withRuleSettings(manifest: string): string {
  const data = JSON.parse(manifest) as Manifest
  const groups = data.contributes?.configuration
  for (const group of Array.isArray(groups) ? groups : groups ? [groups] : []) {
    const setting = group.properties?.['istioFlagger.rules']
    if (!setting) continue
    setting.properties = Object.fromEntries(rules.map(rule => [rule.id, { type: 'string', enum: ['off', 'hint', 'info', 'warning', 'error'], description: rule.what }]))
  }
  return `${JSON.stringify(data, null, 2)}\n`
}
