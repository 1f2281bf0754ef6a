import { commands, type Hover } from 'vscode';
import { languageServers } from '../../support/processes.ts';
import {
  check,
  closeAll,
  codeOf,
  equal,
  findings,
  findingsWhen,
  openSample,
  positionOf,
  setText,
  until,
} from '../editor.ts';

describe('a server that is killed', () => {
  afterEach(closeAll);

  it('in the middle of a request is started again, and knows what is open', async () => {
    const { document } = await openSample('lithuania-2024.emn.yaml');
    const missing = () => findings(document).filter((each) => codeOf(each) === 'missing-answer');
    await findingsWhen(document, 'the findings of before', () => missing().length === 1);
    const term = positionOf(document, 'anti-trafficking policies', 19);
    const explain = () => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, term);
    check((await explain()).length > 0, 'a term is explained before');
    const [killed] = servers();
    check(killed, 'the server is not running');
    equal(servers().length, 1, 'servers');

    // Stopped, it takes the request and does not answer it.
    process.kill(killed, 'SIGSTOP');
    const asked = explain();
    await setText(document, document.getText().replace('\n  Q19:\n', '\n  Q19:\n    answer: yes\n'));
    process.kill(killed, 'SIGKILL');
    await Promise.resolve(asked).catch(() => undefined);

    const next = await until('another server', () => servers().find((pid) => pid !== killed));
    await findingsWhen(document, 'what was typed meanwhile', () => missing().length === 0);
    await until('a term is explained after', async () => (await explain()).length > 0);
    equal(servers().join(), String(next), 'one server, the same still');
  });
});

/** The servers that this extension host has started, by their process numbers. */
function servers(): number[] {
  return languageServers()
    .filter(({ parent }) => parent === process.pid)
    .map(({ pid }) => pid);
}
