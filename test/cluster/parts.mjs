// What a cluster can have besides its API server, and what each part needs.

/** @typedef {import('./state.mjs').Part} Part */
/** @typedef {import('./programs.mjs').Program} Program */

/** @type {Record<Part, { needs: Part[], programs: Program[] }>} */
const parts = {
  controllers: { needs: [], programs: ['kube-controller-manager', 'kube-scheduler', 'kwok'] },
  istiod: { needs: ['controllers'], programs: ['istioctl', 'pilot-discovery', 'dataplane'] },
  flagger: { needs: ['controllers'], programs: ['flagger'] },
  istioctl: { needs: [], programs: ['istioctl'] },
  mesh: { needs: ['controllers', 'istiod', 'flagger'], programs: [] },
};

/** In the order in which they are started. */
export const allParts = /** @type {Part[]} */ (Object.keys(parts));

/**
 * @param {readonly Part[]} wanted
 * @returns {Part[]} with what they need, in the order in which they are started
 */
export const withNeeds = wanted => allParts.filter(part => wanted.some(other => other === part || parts[other].needs.includes(part)));

/**
 * @param {readonly Part[]} wanted
 * @returns {Program[]}
 */
export const programsFor = wanted => ['certificates', 'etcd', 'kubectl', 'kube-apiserver', ...withNeeds(wanted).flatMap(part => parts[part].programs)];
