import { commands, type Diagnostic, languages, window, workspace } from 'vscode';
import { check, closeAll, codeOf, equal, findings, findingsWhen, head, languageId, until } from './editor.ts';

describe('opening', () => {
  afterEach(closeAll);

  it('a sample gives a copy that is nowhere stored', async () => {
    const opened = commands.executeCommand('emn.openSample');
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await until('the sample is open', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return window.activeTextEditor?.document.isUntitled;
    });
    await opened;
    const document = window.activeTextEditor?.document;
    check(document, 'an editor');
    equal(document.languageId, languageId, 'language');
    await until('its text is there', () => document.getText().includes('answers:'));
    check(document.uri.scheme === 'untitled', 'it is not stored');
  });

  it('a YAML file that is not named like a contribution checks nothing until it is asked for', async () => {
    const content = `${head}  Q2:\n    narrative: Text.\n`;
    const document = await workspace.openTextDocument({ language: 'yaml', content });
    await window.showTextDocument(document);
    equal(findings(document).filter(({ source }) => source === 'emn').length, 0, 'findings');
    await commands.executeCommand('emn.checkAsContribution');
    const now = await until('it is a contribution', () => {
      const active = window.activeTextEditor?.document;
      return active?.languageId === languageId && active;
    });
    await findingsWhen(now, 'the finding', (all) => all.some((each) => codeOf(each) === 'missing-answer'));
    await languages.setTextDocumentLanguage(now, 'yaml');
  });

  it('two contributions keep their findings apart', async () => {
    const one = await workspace.openTextDocument({ language: languageId, content: `${head}  Q2: { answer: no }\n` });
    const two = await workspace.openTextDocument({ language: languageId, content: `${head}  Q2:\n` });
    await findingsWhen(two, 'the finding', (all) => all.some((f) => codeOf(f) === 'missing-answer'));
    const others = (all: readonly Diagnostic[]) => all.some((f) => codeOf(f) === 'missing-answer');
    await findingsWhen(one, 'findings of its own only', (all) => all.length > 0 && !others(all));
  });
});
