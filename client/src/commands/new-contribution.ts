import { t } from '@vscode/l10n';
import { languages, QuickPickItemKind, Selection, Uri, window, workspace } from 'vscode';
import type { Choices } from '../../../server/src/protocol.ts';
import { numbered } from '../file-names.ts';
import { folderFor } from '../folders.ts';
import { languageId } from '../language.ts';
import { isOpen } from '../open-document.ts';
import type { Server } from '../server.ts';
import { exists } from '../write-whole.ts';
import { countryItems } from './country-items.ts';
import { serverMissing } from './messages.ts';

/** Asks for study and country and opens an empty contribution; nothing is written until the user saves. */
export function newContribution(server: Server) {
  return async (): Promise<void> => {
    const choices = await server.choices().catch(() => undefined);
    const study = choices && (await pickStudy(choices));
    const country = study && (await pickCountry(choices));
    const proposal = country && (await server.newContribution({ study, country }).catch(() => undefined));
    if (proposal) await openUntitled(proposal.fileName, proposal.text);
    else if (!choices || country) void window.showErrorMessage(serverMissing);
  };
}

async function pickStudy({ studies }: Choices): Promise<string | undefined> {
  if (studies.length === 1) return studies[0]?.id;
  const items = studies.map(({ id, citation, title }) => ({ label: citation, detail: title, id }));
  return (await window.showQuickPick(items, { title: t('New contribution: which study?'), matchOnDetail: true }))?.id;
}

async function pickCountry({ countries }: Choices): Promise<string | undefined> {
  const items = countryItems(countries).map((item) => ({
    ...item,
    kind: item.code ? QuickPickItemKind.Default : QuickPickItemKind.Separator,
  }));
  const options = { title: t('New contribution: which country?'), matchOnDescription: true };
  return (await window.showQuickPick(items, options))?.code;
}

/** Opens a text that is not stored yet, under a name that nothing else has. */
export async function openUntitled(fileName: string, text: string): Promise<void> {
  const document = await workspace.openTextDocument(await untitledAddress(fileName));
  if (document.languageId !== languageId) await languages.setTextDocumentLanguage(document, languageId);
  const editor = await window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(document.positionAt(0), text));
  editor.selection = new Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection);
}

/** An address under which nothing is stored or open yet, in the folder that is worked in where there is one. */
async function untitledAddress(fileName: string): Promise<Uri> {
  const folder = folderFor();
  for (const name of numbered(fileName)) {
    const file = folder && Uri.joinPath(folder, name);
    const untitled = Uri.from({ scheme: 'untitled', path: file?.path ?? name });
    if (!isOpen(untitled) && !(file && (await exists(file)))) return untitled;
  }
  return Uri.from({ scheme: 'untitled', path: fileName });
}
