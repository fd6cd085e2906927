// The browser that plays the person in front of the workbench: what is installed, else Debian's package.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { must } from './run.mjs';
import { say, seconds } from './say.mjs';

const packages = ['chromium', 'fonts-dejavu-core'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {string | undefined} */
function find() {
  const places = (process.env.PATH ?? '').split(path.delimiter).flatMap(folder => names.map(name => path.join(folder, name)));
  return [process.env.ISTIO_FLAGGER_CHROMIUM, ...places, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
    .find(file => file !== undefined && existsSync(file));
}

/** @returns {Promise<string>} the executable */
export async function ensureChromium() {
  const found = find();
  if (found) return found;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new Error(`Chromium is missing. Install it (on Debian: sudo apt-get install -y ${packages.join(' ')}), or name one in ISTIO_FLAGGER_CHROMIUM`);
  }
  const started = Date.now();
  say(`Chromium: installing Debian's ${packages.join(' and ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await must('apt-get update', 'apt-get', ['update', '-qq'], { env });
  await must('apt-get install', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  say(`Chromium: done in ${seconds(started)}`);
  const installed = find();
  if (!installed) throw new Error('Chromium was installed but is not on PATH');
  return installed;
}
