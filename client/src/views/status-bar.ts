import { t } from '@vscode/l10n';
import {
  Disposable,
  MarkdownString,
  StatusBarAlignment,
  type TextDocument,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { activeContribution } from '../language.ts';
import type { Server } from '../server.ts';
import { looksLikeContribution } from './looks-like.ts';
import { statusText } from './status-text.ts';

/**
 * Shows how far the contribution in the active editor has come; for a file that looks like one and is not named like
 * one, why nothing is checked; nothing for every other file.
 */
export function createStatusBar(server: Server): Disposable {
  const item = window.createStatusBarItem('emn.status', StatusBarAlignment.Left, 50);
  item.name = 'EMN Questionnaire';

  function refresh(): void {
    const editor = activeContribution();
    if (editor) showProgress(editor.document);
    else if (isMisnamed(window.activeTextEditor?.document)) showIdle();
    else item.hide();
  }

  function showProgress(document: TextDocument): void {
    const failed = server.state === 'failed';
    const { text, tooltip, label } = statusText(server.state, server.overview(document.uri));
    item.text = text;
    item.tooltip = new MarkdownString(tooltip);
    item.accessibilityInformation = { label, role: 'button' };
    item.command = failed ? 'emn.showLog' : 'emn.nextUnanswered';
    item.backgroundColor = failed ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  }

  function showIdle(): void {
    const why = t('This file looks like a contribution, but its name does not end in .emn.yaml, so it is not checked.');
    const label = `${why} ${t('Select to have it checked all the same.')}`;
    item.text = `$(info) ${t('EMN: not checked')}`;
    item.tooltip = label;
    item.accessibilityInformation = { label, role: 'button' };
    item.command = 'emn.checkAsContribution';
    item.backgroundColor = undefined;
    item.show();
  }

  refresh();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidOpenTextDocument(refresh),
    server.onDidChange(refresh),
  );
}

/** YAML files only: nobody writes a contribution in anything else, and no other file is looked into. */
function isMisnamed(document: TextDocument | undefined): boolean {
  return document?.languageId === 'yaml' && looksLikeContribution(document.getText());
}
