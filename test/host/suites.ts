import { workspace } from 'vscode';
import type { WindowKind } from '../../scripts/vscode/windows.ts';

/** What this window has open. */
export function windowKind(): WindowKind {
  if (!workspace.isTrusted) return 'untrusted';
  if (workspace.workspaceFile) return 'several';
  return workspace.workspaceFolders ? 'folder' : 'empty';
}

/** Loads the tests for a window. */
export const suites: Readonly<Record<WindowKind, () => Promise<unknown>>> = {
  folder: () => import('./folder.ts'),
  several: () => import('./several-folders.test.ts'),
  empty: () => import('./no-folder.test.ts'),
  untrusted: () => import('./untrusted.test.ts'),
};
