// The Go module of a cluster's programs: its versions, how Go is run in it, and the folder of the cache for what comes out.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache } from '../../tools/setup/cache.mjs';

export const source = fileURLToPath(new URL('programs', import.meta.url));
/** @param {string} file */
export const inSource = file => readFileSync(path.join(source, file), 'utf8');
const goMod = inSource('go.mod');

/** What istioctl and istiod say of themselves: go.mod has a commit of the line that became this release. */
export const istioVersion = '1.31.0';

const kubernetes = /^\tk8s\.io\/kubernetes v(\S+)/m.exec(goMod)?.[1] ?? '';
const [major, minor] = kubernetes.split('.');
/** Programs built from modules do not know their version, and clients ask for it. */
const variables = {
  ...Object.fromEntries(['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'].flatMap(name => [
    [`${name}.gitVersion`, `v${kubernetes}`], [`${name}.gitMajor`, major], [`${name}.gitMinor`, minor], [`${name}.gitTreeState`, 'clean'],
  ])),
  'istio.io/istio/pkg/version.buildVersion': istioVersion, 'istio.io/istio/pkg/version.buildTag': istioVersion, 'istio.io/istio/pkg/version.buildStatus': 'Clean',
};
/** The flags of the linker. */
export const linking = ['-s', '-w', ...Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`)].join(' ');

/** @param {string[]} parts */
export const keyOf = (...parts) => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);

/** One folder for each set of versions, so that nothing in it is ever stale. */
export const builtFolder = path.join(cache, `cluster-${process.platform}-${process.arch}-${keyOf(goMod, inSource('go.sum'), linking)}`);

/** @param {string} go */
export const goEnvironment = go => ({ ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly', GOWORK: 'off', PATH: path.dirname(go) + path.delimiter + process.env.PATH });
