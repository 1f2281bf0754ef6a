import { t } from '@vscode/l10n';
import { FileSystemError, ProgressLocation, type QuickPickItemKind, Uri, window } from 'vscode';
import type { ExportFormat } from '../../../server/src/protocol.ts';
import { fileNameOf } from '../file-names.ts';
import { folderFor } from '../folders.ts';
import { activeContribution, isContribution } from '../language.ts';
import { openDocument } from '../open-document.ts';
import type { ReportPanels } from '../preview/panels.ts';
import type { Server } from '../server.ts';
import { bytesOf, exists, writeWhole } from '../write-whole.ts';
import { offerFile } from './exported-file.ts';
import { noContribution, serverMissing } from './messages.ts';
import { saveFailure } from './save-failure.ts';

/** What is asked for where the call does not say it. */
export interface ExportChoice {
  readonly format: ExportFormat;
  /** With the remarks of colleagues. */
  readonly comments?: boolean;
  /** Where to write to; the user is asked where it is left out. */
  readonly target?: Uri;
  /** Whether a file at `target` is replaced. */
  readonly overwrite?: boolean;
}

/**
 * Writes the report of the contribution in the active editor, in the active preview, or of the file that a menu hands
 * over. Gives the file's address; nothing where the user changed their mind or it could not be written.
 */
export function exportReport(server: Server, panels: ReportPanels) {
  return async (given?: unknown, choice?: unknown): Promise<Uri | undefined> => {
    const source = given instanceof Uri ? given : (panels.focused ?? activeContribution()?.document.uri);
    if (!source || !(await isOpen(source))) return tell(noContribution);
    const chosen = isChoice(choice) ? choice : await pickFormat();
    if (!chosen) return undefined;
    let target = chosen.target;
    try {
      const exported = await withProgress(t('Making the report …'), () =>
        server.exportReport(source, chosen.format, chosen.comments ?? false).catch(() => undefined),
      );
      if (!exported) return tell(server.state === 'running' ? notMade() : serverMissing);
      const place = target ?? (await askWhere(source, exported.fileName, chosen.format));
      if (!place) return undefined;
      // The dialog has asked whether the file that is there now may be replaced, not one that comes while we write.
      const replace = target ? chosen.overwrite === true : await exists(place);
      target = place;
      if (!replace && (await exists(place))) throw FileSystemError.FileExists(place);
      await withProgress(t('Saving the report …'), () => writeWhole(place, bytesOf(exported, chosen.format), replace));
      void offerFile(place, chosen.format);
      return place;
    } catch (error) {
      return tell(saveFailure(error, target ? fileNameOf(target) : ''));
    }
  };
}

const notMade = () => t('The report could not be made. The log (EMN: Show Log) says why.');

/** The server knows open documents only. */
async function isOpen(uri: Uri): Promise<boolean> {
  const document = await openDocument(uri);
  return document !== undefined && isContribution(document);
}

function isChoice(choice: unknown): choice is ExportChoice {
  return ['docx', 'html', 'md'].includes((choice as ExportChoice | undefined)?.format ?? '');
}

async function pickFormat(): Promise<ExportChoice | undefined> {
  const items: { label: string; description?: string; kind?: QuickPickItemKind; choice?: ExportChoice }[] = [
    { label: t('Word document'), description: '.docx', choice: { format: 'docx' } },
    {
      label: t('Word document with comments'),
      description: t('.docx, with the remarks under “comments” beside their questions'),
      choice: { format: 'docx', comments: true },
    },
    { label: t('Web page'), description: t('.html, one file, to read or print'), choice: { format: 'html' } },
    { label: t('Markdown'), description: '.md', choice: { format: 'md' } },
  ];
  return (await window.showQuickPick(items, { title: t('Export report: in which form?'), matchOnDescription: true }))
    ?.choice;
}

const kinds: Readonly<Record<ExportFormat, () => string>> = {
  docx: () => t('Word document'),
  html: () => t('Web page'),
  md: () => t('Markdown'),
};

/** Beside the contribution, under its name, unless the user says otherwise. */
function askWhere(source: Uri, fileName: string, format: ExportFormat): Thenable<Uri | undefined> {
  const folder = source.scheme === 'untitled' ? folderFor(source) : Uri.joinPath(source, '..');
  return window.showSaveDialog({
    title: t('Export report'),
    saveLabel: t('Export'),
    defaultUri: folder && Uri.joinPath(folder, fileName),
    filters: { [kinds[format]()]: [format] },
  });
}

function withProgress<T>(title: string, work: () => Promise<T>): Thenable<T> {
  return window.withProgress({ location: ProgressLocation.Window, title }, work);
}

function tell(message: string): undefined {
  void window.showErrorMessage(message);
}
