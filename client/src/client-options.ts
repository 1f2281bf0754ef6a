import { workspace } from 'vscode';
import { CloseAction, ErrorAction, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { contributionFiles } from './files.ts';
import { languageId } from './language.ts';
import { crashLimit } from './pace.ts';

export const clientId = 'emn';
export const clientName = 'EMN Questionnaire';

/** How often the server may stop by itself before it is left alone, and within which time (milliseconds). */
const restarts = 4;
const restartPeriod = 180_000;

/** Where a finding's documentation page is: `{code}` stands for its code and must stay readable for the server. */
const documentationAddress = `command:emn.explainFinding?${['["', '"]'].map(encodeURIComponent).join('{code}')}`;

/** What both hosts tell the language client. */
export function clientOptions(): LanguageClientOptions {
  const configuration = () => workspace.getConfiguration('emn');
  const initializationOptions = (): InitializationOptions => ({
    documentation: documentationAddress,
    // A copy: what VS Code hands out can't be sent to a web worker.
    settings: {
      severity: { ...configuration().get('severity', {}) },
      inlayHints: configuration().get('inlayHints', true),
      codeLens: configuration().get('codeLens', true),
    },
    files: true,
    commands: ['emn.showFindings', 'emn.showInReport'],
  });
  const crashed = crashLimit(restarts, restartPeriod);
  return {
    documentSelector: [{ language: languageId }],
    initializationOptions,
    synchronize: {
      fileEvents: workspace.createFileSystemWatcher(contributionFiles),
    },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // The status bar says when the server is not running: no message box.
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({
        action: crashed(Date.now()) ? CloseAction.DoNotRestart : CloseAction.Restart,
        handled: true,
      }),
    },
  };
}
