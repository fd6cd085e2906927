// `npm run package`: istio-flagger-tools-<version>.vsix in the project's folder.
import { ensurePackages } from './setup/packages.mjs';
import { say } from './setup/say.mjs';
import { build, pack } from './setup/vsix.mjs';

await ensurePackages();
await build();
say(`packed ${await pack()}`);
