import { commands, Selection, type TextEdit, type TextEditor, WorkspaceEdit, workspace } from 'vscode';
import { closeAll, equal, head, openText, until } from './editor.ts';

/** Opens a text in which `│` marks the cursor. */
async function at(marked: string): Promise<TextEditor> {
  const editor = await openText(head + marked.replace('│', ''));
  const position = editor.document.positionAt(head.length + marked.indexOf('│'));
  editor.selection = new Selection(position, position);
  return editor;
}

describe('typing', () => {
  afterEach(closeAll);

  for (const [what, before, typed, after] of [
    ['Enter behind a key goes further right', '  Q2:│', ['\n', 'x'], '  Q2:\n    x'],
    [
      'Enter behind a | goes further right',
      '  Q2:\n    narrative: |│',
      ['\n', 'x'],
      '  Q2:\n    narrative: |\n      x',
    ],
    [
      'Enter in a narrative keeps its block',
      '  Q2:\n    narrative: |\n      Text.│',
      ['\n', 'x'],
      '  Q2:\n    narrative: |\n      Text.\n      x',
    ],
    [
      'Enter behind a heading of a text keeps its block',
      '  Q2:\n    narrative: |\n      Measures:│',
      ['\n', 'x'],
      '  Q2:\n    narrative: |\n      Measures:\n      x',
    ],
    [
      'Enter in a list goes on with it',
      '  Q2:\n    narrative: |\n      - one│',
      ['\n', 'x'],
      '  Q2:\n    narrative: |\n      - one\n      - x',
    ],
    [
      'Enter in a numbered list counts on',
      '  Q2:\n    narrative: |\n      2. two│',
      ['\n', 'x'],
      '  Q2:\n    narrative: |\n      2. two\n      3. x',
    ],
    [
      'Enter in a long numbered list counts on',
      '  Q2:\n    narrative: |\n      13. one│',
      ['\n', 'x'],
      '  Q2:\n    narrative: |\n      13. one\n      14. x',
    ],
    [
      'Enter behind the author of a comment stays in it',
      '  Q2:\n    comments:\n      - by: Ada│',
      ['\n', 'x'],
      '  Q2:\n    comments:\n      - by: Ada\n        x',
    ],
    [
      'braces of a fact close themselves',
      '  Q2:\n    narrative: |\n      Text │',
      ['{', '{', 'a'],
      '  Q2:\n    narrative: |\n      Text {{a}}',
    ],
    [
      'brackets of a source close themselves',
      '  Q2:\n    narrative: |\n      Text │',
      ['[', '@', 'a'],
      '  Q2:\n    narrative: |\n      Text [@a]',
    ],
  ] as const) {
    it(what, async () => {
      let text = '';
      // What VS Code knows of a language, it reads after the first file of it is open.
      await until(
        what,
        async () => {
          const editor = await at(before);
          for (const each of typed) await commands.executeCommand('type', { text: each });
          text = editor.document.getText();
          await closeAll();
          return text === head + after;
        },
        () => text,
      );
    });
  }

  it('a new line that VS Code left bare begins where it should, and is undone as one', async () => {
    const editor = await at('  Q2:\n    narrative: |│');
    const before = editor.document.getText();
    // As VS Code does while its colours lag behind the text.
    const stops = { undoStopBefore: true, undoStopAfter: false };
    await editor.edit((edit) => edit.insert(editor.selection.active, '\n    '), stops);
    await until(
      'the indentation',
      () => editor.document.getText() === `${before}\n      `,
      () => editor.document.getText(),
    );
    await commands.executeCommand('type', { text: 'x' });
    equal(editor.document.getText(), `${before}\n      x`, 'what is typed then');
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    equal(editor.document.getText(), before, 'what is undone');
  });

  it('Enter behind an empty bullet ends the list', async () => {
    const { document, selection } = await at('  Q2:\n    narrative: |\n      - one\n      - \n      │');
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await until('the edit', async () => {
      const all = await commands.executeCommand<TextEdit[] | undefined>(
        'vscode.executeFormatOnTypeProvider',
        document.uri,
        selection.active,
        '\n',
        options,
      );
      return all && all.length > 0 && all;
    });
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits);
    await workspace.applyEdit(edit);
    await until(
      'the list ends',
      () => document.getText().endsWith('      - one\n\n      '),
      () => document.getText(),
    );
  });
});
