// What the commands that apply share: sessions by context, texts that are shown, problems, the report, the waiting question.
import * as vscode from 'vscode'
import type { ChosenCluster } from '../context/chosen-cluster'
import { Sessions } from '../context/sessions'
import type { Language } from '../language/language'
import { Pending } from './pending'
import { Remarks } from './remarks'
import { Report } from './report'
import { ShownTexts } from './shown-texts'

export interface Applying extends vscode.Disposable {
  readonly sessions: Sessions
  readonly texts: ShownTexts
  readonly remarks: Remarks
  readonly report: Report
  readonly pending: Pending
}

export function createApplying(chosen: ChosenCluster, language: Language): Applying {
  const texts = new ShownTexts()
  const made = { sessions: new Sessions(chosen), texts, remarks: new Remarks(language), report: new Report(texts), pending: new Pending() }
  return { ...made, dispose: () => vscode.Disposable.from(...Object.values(made)).dispose() }
}
