// Takes a cluster down when the process that started it ends, however it ends: the pipe between them breaks. `keep` ends the watch only.
import { rmSync } from 'node:fs';
import { down } from './down.mjs';

const folder = process.argv[2] ?? '';
let heard = '';
process.stdin.setEncoding('utf8').on('data', text => { heard += text; });
process.stdin.on('close', () => {
  if (heard === 'keep') return;
  void down(folder).then(() => rmSync(`${folder}.lock`, { force: true })); // that process may have had the lock
});
