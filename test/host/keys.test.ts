import { extensions, Uri, workspace } from 'vscode';
import { check, equal, extensionId } from './editor.ts';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

describe('keyboard short cuts', () => {
  it('are none of those that VS Code has for something else', async () => {
    const text = (await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'))).getText();
    const defaults: Binding[] = JSON.parse(text.slice(0, text.lastIndexOf(']') + 1).replace(/^\s*\/\/.*$/gm, ''));
    check(defaults.length > 300, 'the default short cuts can be read');
    const { keybindings } = extensions.getExtension(extensionId)?.packageJSON.contributes ?? {};
    const own = new Set((keybindings as Binding[]).map(({ key }) => ordered(key)));
    const taken = defaults.filter(({ key, command }) => own.has(ordered(key)) && !command.startsWith('emn.'));
    equal(
      taken
        .filter(elsewhere)
        .map(({ key, command, when }) => `${key} ${command} when ${when}`)
        .join('\n'),
      '',
      'collisions',
    );
  });
});

/**
 * False for what holds in files of another language, in places that are no text editor, or while changes by a chat
 * are to be looked through.
 */
function elsewhere({ when = '' }: Binding): boolean {
  return !/editorLangId == '?markdown|notebookEditorFocused|terminalFocus|^accessib|^notebook|^chatEdits\.hasEditorModifications/.test(
    when,
  );
}

/** `Shift+Alt+F7` and `alt+shift+f7` are the same. */
function ordered(key: string): string {
  return key
    .toLowerCase()
    .split(' ')
    .map((chord) => chord.split('+').sort().join('+'))
    .join(' ');
}
