// Whether the tests of this folder can run here.
import { impossible } from './programs.mjs';

/** @returns {string | undefined} one line that says why they cannot and what would let them */
export function whySkipped() {
  const why = impossible();
  return why && process.env.ISTIO_FLAGGER_TEST_KUBECONFIG === undefined
    ? `the cluster tests are skipped: ${why}. Install Go (https://go.dev/doc/install), or name a cluster in ISTIO_FLAGGER_TEST_KUBECONFIG, then: npm run test:cluster`
    : undefined;
}
