import { languages, window, workspace } from 'vscode';
import {
  check,
  checkAsContribution,
  closeAll,
  codeOf,
  equal,
  findings,
  findingsWhen,
  has,
  head,
  languageId,
  openSampleCopy,
  openText,
} from './editor.ts';

describe('opening', () => {
  afterEach(closeAll);

  it('a sample gives a copy that is nowhere stored', async () => {
    const document = await openSampleCopy();
    equal(document.languageId, languageId, 'language');
    check(document.uri.scheme === 'untitled', 'it is not stored');
  });

  it('a YAML file that is not named like a contribution checks nothing until it is asked for', async () => {
    const content = `${head}  Q2:\n    narrative: Text.\n`;
    const document = await workspace.openTextDocument({ language: 'yaml', content });
    // What is opened later is checked later: when that is done, this would have been.
    const { document: later } = await openText(content);
    await findingsWhen(later, 'the finding of a contribution', has('missing-answer'));
    equal(findings(document).map(codeOf).join(), '', 'findings');
    await window.showTextDocument(document);
    const now = await checkAsContribution();
    await findingsWhen(now, 'the finding', has('missing-answer'));
    await languages.setTextDocumentLanguage(now, 'yaml');
  });

  it('two contributions keep their findings apart', async () => {
    // In tabs: VS Code closes what nobody sees, and gives its name to the next.
    const { document: one } = await openText(`${head}  Q2: { answer: no }\n`);
    const { document: two } = await openText(`${head}  Q2:\n`);
    await findingsWhen(two, 'the finding', has('missing-answer'));
    await findingsWhen(one, 'findings of its own only', (all) => has('bare-no')(all) && !has('missing-answer')(all));
  });
});
