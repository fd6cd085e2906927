// What must and must not be inside the packed extension.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './packages.mjs';
import { fromChecks } from './results.mjs';

const limit = 2 * 1024 * 1024;

/** What may be inside besides what package.json names. */
const expected = [/^\[Content_Types\]\.xml$/, /^extension\.vsixmanifest$/, /^extension\/(package\.json|package\.nls(\.[\w-]+)?\.json|l10n\/[\w.-]+\.json)$/,
  /^extension\/(readme|changelog)\.md$/i, /^extension\/LICENSE(\.\w+)?$/i, /^extension\/dist\/[\w./-]+\.(js|cjs|css|json)$/, /^extension\/(syntaxes|icons|media)\/[^/]+$/];

/**
 * The names in a zip file, read from the directory at its end.
 * @param {Buffer} zip
 */
function namesIn(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const names = [];
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map(field => zip.readUInt16LE(at + field));
    names.push(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

/**
 * Every file that package.json points to.
 * @param {unknown} value
 * @returns {string[]}
 */
function namedIn(value) {
  if (typeof value === 'string') return /^(\.\/)?[\w-]+\/[\w./-]+\.(js|json|png|svg|md)$/.test(value) ? [path.posix.normalize(value)] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(namedIn) : [];
}

/** @param {string} file */
export function checkArchive(file) {
  const { main, icon, contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const names = namesIn(readFileSync(file));
  const needed = [...namedIn([main, icon, contributes]), 'dist/server.js'].map(name => `extension/${name}`);
  const missing = needed.filter(name => !names.includes(name));
  const strange = names.filter(name => !needed.includes(name) && !expected.some(pattern => pattern.test(name)));
  const { size } = statSync(file);
  return fromChecks({
    'the package has every file that package.json names': missing.length > 0 && `missing: ${missing.join(', ')}`,
    'the package has nothing else': strange.length > 0 && `not wanted: ${strange.slice(0, 20).join(', ')}`,
    'the package is smaller than 2 MB': size >= limit && `it has ${size} bytes`,
  });
}
