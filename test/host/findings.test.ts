import { type CodeAction, commands, workspace } from 'vscode';
import {
  check,
  closeAll,
  codeOf,
  equal,
  findingsWhen,
  has,
  head,
  openSample,
  openText,
  setText,
  until,
} from './editor.ts';

describe('findings', () => {
  afterEach(closeAll);

  it('name the question that has no yes or no, on its own place', async () => {
    const { document } = await openSample('lithuania-2024.emn.yaml');
    const found = await findingsWhen(document, 'a finding on Q19', has('missing-answer'));
    const [finding] = found.filter(concerns('missing-answer'));
    check(finding, 'no finding');
    check(finding.message.includes('Q19'), `the message does not name Q19: ${finding.message}`);
    equal(document.getText(finding.range), 'Q19', 'the text that is underlined');
  });

  it('are none for the complete sample', async () => {
    const { document } = await openSample('invented-country-2024.emn.yaml');
    await setText(document, document.getText().replace('study: emn-2024-1', 'study: emn-2024-2'));
    await findingsWhen(document, 'a finding on the study', has('unknown-study'));
    await setText(document, document.getText().replace('study: emn-2024-2', 'study: emn-2024-1'));
    await findingsWhen(document, 'no finding', (all) => all.length === 0);
  });

  it('go away with their quick fix', async () => {
    const { document } = await openText(`${head}  Q2:\n    narrative: Some text about it.\n`);
    const [finding] = (await findingsWhen(document, 'a finding on Q2', has('missing-answer'))).filter(
      concerns('missing-answer'),
    );
    check(finding, 'no finding');
    // VS Code's window hears of a finding a moment after its extensions, and offers no remedy before.
    let titles: string[] = [];
    const edit = await until(
      'a fix that answers yes',
      async () => {
        const request = 'vscode.executeCodeActionProvider';
        const fixes = await commands.executeCommand<CodeAction[]>(request, document.uri, finding.range);
        titles = fixes.map(({ title }) => title);
        return fixes.find(({ edit, title }) => edit && /yes/i.test(title))?.edit;
      },
      () => titles.join(', '),
    );
    await workspace.applyEdit(edit);
    await findingsWhen(document, 'no finding on Q2', (all) => !has('missing-answer')(all));
    check(document.getText().includes('    answer: yes\n    narrative:'), document.getText());
  });

  const concerns = (code: string) => (finding: Parameters<typeof codeOf>[0]) => codeOf(finding) === code;
});
