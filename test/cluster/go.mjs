// Finds Go. It is often installed without being on PATH.
import { existsSync } from 'node:fs';
import path from 'node:path';

const usual = ['/usr/local/go/bin', '/opt/homebrew/bin', '/usr/local/bin', '/usr/lib/go/bin', '/snap/bin'];

/** @returns {string | undefined} the command `go`, or nothing where there is none */
export function findGo() {
  const root = process.env.GOROOT ? [path.join(process.env.GOROOT, 'bin')] : [];
  return [...(process.env.PATH ?? '').split(path.delimiter), ...root, ...usual].map(folder => path.join(folder, 'go')).find(file => existsSync(file));
}
