// What VS Code calls inside its extension host: runs every *.test file beside this one.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const reporter = process.env.ISTIO_FLAGGER_RESULTS ? process.env.ISTIO_FLAGGER_REPORTER : 'spec';
  const mocha = new Mocha({ timeout: 30_000, slow: 1_000, ...(reporter !== undefined && { reporter }) });
  for (const file of readdirSync(__dirname)) if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file));
  const failed = await new Promise<number>(resolve => { mocha.run(resolve); });
  if (failed) throw new Error(`${failed} failed`);
}
