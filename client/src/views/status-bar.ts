import { Disposable, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { activeContribution } from '../language.ts';
import type { Server } from '../server.ts';
import { statusText } from './status-text.ts';

/** Shows how far the contribution in the active editor has come; hidden for every other file. */
export function createStatusBar(server: Server): Disposable {
  const item = window.createStatusBarItem('emn.status', StatusBarAlignment.Left, 50);
  item.name = 'EMN Questionnaire';

  function refresh(): void {
    const editor = activeContribution();
    if (!editor) {
      item.hide();
      return;
    }
    const failed = server.state === 'failed';
    const { text, tooltip, label } = statusText(server.state, server.overview(editor.document.uri));
    item.text = text;
    item.tooltip = new MarkdownString(tooltip);
    item.accessibilityInformation = { label, role: 'button' };
    item.command = failed ? 'emn.showLog' : 'emn.nextUnanswered';
    item.backgroundColor = failed ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  }

  refresh();
  return Disposable.from(item, window.onDidChangeActiveTextEditor(refresh), server.onDidChange(refresh));
}
