import { t } from '@vscode/l10n';
import { type CodeAction, CodeActionKind, commands, workspace } from 'vscode';
import { activeContribution } from '../language.ts';
import { readOnly } from '../read-only.ts';
import { say } from '../say.ts';
import { noContribution } from './messages.ts';

/** Makes a fact of the number at the cursor: the light bulb offers the same. */
export async function turnIntoFact(): Promise<void> {
  const editor = activeContribution();
  if (!editor) return say(noContribution);
  const { document, selection } = editor;
  const locked = await readOnly(document.uri);
  if (locked) return say(locked);
  const { version } = document;
  const actions = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    CodeActionKind.RefactorExtract.value,
  );
  const edit = actions?.find(({ edit: changes }) => changes)?.edit;
  if (!edit)
    return say(t('Put the cursor on a number in a text first. Numbers in words and years are left as they are.'));
  if (document.version !== version || !(await workspace.applyEdit(edit))) {
    say(t('The text changed meanwhile, so nothing was replaced. Please try again.'));
  }
}
