// Puts commands to their ids.
import * as vscode from 'vscode'
import type { Language } from '../language/language'
import { explainRule, ruleDocuments } from './explain-rule'
import { fixAll } from './fix-all'
import { commandIds } from './ids'
import { restartServer } from './restart-server'
import { selectRelease } from './select-release'
import { showLog } from './show-log'

/** Registers every command. They need no started server; those that ask it start it. */
export function registerCommands(language: Language, log: vscode.LogOutputChannel): vscode.Disposable {
  const { registerCommand } = vscode.commands
  return vscode.Disposable.from(
    ruleDocuments(language),
    registerCommand(commandIds.restartServer, () => restartServer(language)),
    registerCommand(commandIds.showLog, () => showLog(log)),
    registerCommand(commandIds.explainRule, (rule: unknown) => explainRule(language, rule)),
    registerCommand(commandIds.selectRelease, () => selectRelease(language)),
    registerCommand(commandIds.fixAll, () => fixAll(language)),
  )
}
