// What the tests of this folder share: files with a cursor in them, waiting for an answer, and asking as the editor asks.
import * as vscode from 'vscode';

/** A file of the workspace with this text, opened in an editor; `$0` in the text says where the cursor is. */
export async function open(name: string, text: string) {
  const at = text.indexOf('$0');
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the suite needs a workspace');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('$0', '')));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const cursor = document.positionAt(Math.max(at, 0));
  editor.selection = new vscode.Selection(cursor, cursor);
  return { document, uri, cursor };
}

/** Asks again until the answer is there: the server starts beside the tests, and its answers come when they come. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false> | T | undefined | false, patience = 15_000): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`waited ${patience / 1000} s in vain for ${what}`);
}

export const pause = (ms: number) => new Promise<void>(resolve => { setTimeout(resolve, ms); });

/** The diagnostics of this extension. */
export const problems = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'istio');

/** What is offered at a place, apart from words that merely occur in some open file. */
export async function completions(uri: vscode.Uri, at: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, at, undefined, 50);
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

export const label = (item: vscode.CompletionItem) => (typeof item.label === 'string' ? item.label : item.label.label);

export async function hover(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers.flatMap(({ contents }) => contents).map(part => (typeof part === 'string' ? part : part.value)).join('\n');
}

/** The actions for a place, resolved, as the light bulb shows them. */
export const actions = (uri: vscode.Uri, range: vscode.Range, kind: vscode.CodeActionKind) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind.value, 20);

/** Does what a click on the action does. */
export async function accept({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit && !await vscode.workspace.applyEdit(edit)) throw new Error('the editor refused the edit');
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []) as unknown[]);
}
