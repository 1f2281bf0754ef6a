import { t } from '@vscode/l10n';
import { TabInputText, type TextDocument, type Uri, window, workspace } from 'vscode';

/** What is said where a contribution can’t be opened any more. */
export const unreadable = () => t('The contribution cannot be opened. It may have been moved or deleted.');

/**
 * The document at an address, opened without being shown where it is not open; undefined where there is none any more. A
 * text that was closed without being saved is gone: VS Code would give an empty one of its name, to be saved on closing.
 */
export async function openDocument(uri: Uri): Promise<TextDocument | undefined> {
  if (uri.scheme === 'untitled' && !isOpen(uri)) return undefined;
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/**
 * True for a document that VS Code has read, or has a tab for: a text that was not saved comes back with its tab after a
 * reload, and is read once the tab is shown.
 */
export function isOpen(uri: Uri): boolean {
  // What is not saved has an address of VS Code’s making: in a remote window with the name of the machine.
  const { scheme, path } = uri;
  const is = (other: Uri) =>
    scheme === 'untitled' ? other.scheme === scheme && other.path === path : other.toString() === uri.toString();
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return (
    workspace.textDocuments.some((document) => !document.isClosed && is(document.uri)) ||
    tabs.some(({ input }) => input instanceof TabInputText && is(input.uri))
  );
}
