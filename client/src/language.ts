import { type TextDocument, type TextEditor, window } from 'vscode';

/** The language of contributions, as package.json contributes it. */
export const languageId = 'emn-contribution';

/** True for a document that the server looks after. */
export function isContribution(document: TextDocument): boolean {
  return document.languageId === languageId;
}

/** The editor that the user writes in, where it shows a contribution. */
export function activeContribution(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && isContribution(editor.document) ? editor : undefined;
}

/** True for the names by which VS Code knows a contribution. */
export function isContributionName(name: string): boolean {
  return /\.emn\.ya?ml$/i.test(name);
}
