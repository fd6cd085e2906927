// A session with a cluster, as the extension opens one.
import { readKubeconfig } from '../../client/src/cluster/kubeconfig'
import { ClusterSession } from '../../client/src/cluster/session'

/** @param kubeconfig a file, of which the current context is taken */
export function openSession(kubeconfig: string): ClusterSession {
  const config = readKubeconfig([kubeconfig])
  return new ClusterSession(config, config.getCurrentContext())
}
