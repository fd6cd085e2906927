// Tells the language server what is in the cluster that is looked at. Nothing is contacted for it before a view or a command did.
import * as vscode from 'vscode'
import type { ClusterFacts, ClusterNews } from '../../../server/src/lsp/custom'
import { FactsWatch } from '../cluster/facts-watch'
import { ClusterProblem } from '../cluster/problem'
import { servedFields } from '../cluster/served-fields'
import type { ClusterSession } from '../cluster/session'
import type { ChosenCluster } from '../context/chosen-cluster'
import type { Server } from './ask'
import type { Language } from './language'

const setting = 'istioFlagger.cluster.knowledge'

/** What is told of one session. */
interface Telling {
  readonly session: ClusterSession
  readonly home: string
  readonly watch: FactsWatch
  facts: ClusterFacts
}

export function tellCluster(chosen: ChosenCluster, language: Language, log: vscode.LogOutputChannel): vscode.Disposable {
  let server: Server | undefined
  let telling: Telling | undefined

  const send = (facts: ClusterFacts) => {
    if (telling) server?.tell('istioFlagger/cluster', { context: telling.session.context, namespace: telling.home, facts } satisfies ClusterNews)
  }
  const add = (facts: ClusterFacts) => {
    if (telling) telling.facts = { ...telling.facts, ...facts }
    send(facts)
  }
  const end = () => {
    if (!telling) return
    telling.watch.stop()
    telling = undefined
    server?.tell('istioFlagger/cluster', null)
  }
  const begin = (session: ClusterSession, home: string, asked: Server) => {
    const own: Telling = { session, home, watch: new FactsWatch(session, home, add), facts: {} }
    telling = own
    session.kinds().then(kinds => servedFields(session.connection, kinds, paths => asked.ask('istioFlagger/unknownFields', paths))).then(fields => {
      if (telling === own) add({ fields })
    }).catch((error: unknown) => {
      if (telling === own) log.debug('the fields that the cluster serves are not known', error instanceof ClusterProblem ? error.message : error)
    })
  }
  const update = () => {
    // a session is never made for this
    const session = chosen.context === undefined ? undefined : chosen.session()
    const isWanted = vscode.workspace.getConfiguration().get(setting, true)
    if (!server || !session || !isWanted) return end()
    const home = homeOf(chosen)
    if (telling?.session === session && telling.home === home) return
    end()
    begin(session, home, server)
  }

  return vscode.Disposable.from(
    language.onServer(next => {
      server = next
      if (telling) send(telling.facts)
      else update()
    }),
    chosen.onDidConnect(update),
    chosen.onDidChange(update),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration(setting)) update()
    }),
    { dispose: end },
  )
}

/** Where objects go that name no namespace: to the chosen one, or where the context says. */
function homeOf(chosen: ChosenCluster): string {
  if (chosen.namespace) return chosen.namespace
  try {
    return chosen.contexts().find(({ name }) => name === chosen.context)?.namespace ?? 'default'
  } catch {
    return 'default'
  }
}
