import assert from 'node:assert/strict';
import { DomUtils, parseDocument } from 'htmlparser2';
import {
  type Overview,
  overviewRequest,
  type ReportPage,
  reportRequest,
  type WritingPlace,
  writingPlaceRequest,
} from '../../server/src/protocol.ts';
import { sampleText } from '../support/samples.ts';
import { client, head } from './support.ts';

/** The parts of a page that lead back to the file: their words, and the lines from and up to which they stand there. */
function placesIn({ html }: ReportPage): { tag: string; words: string; line: number; end: number }[] {
  return DomUtils.findAll(({ attribs }) => attribs['data-line'] !== undefined, parseDocument(html).children).map(
    (element) => ({
      tag: element.name,
      words: DomUtils.innerText(element).trim(),
      line: Number(element.attribs['data-line']),
      end: Number(element.attribs['data-end'] ?? Number.NaN),
    }),
  );
}

describe('the report and its places in the file over stdio', () => {
  const server = client();
  const report = (uri: string): Promise<ReportPage> =>
    server().connection.sendRequest(reportRequest, { textDocument: { uri } });
  const place = (uri: string, at: string): Promise<WritingPlace | null> =>
    server().connection.sendRequest(writingPlaceRequest, { textDocument: { uri }, at });

  /** Does what the client does: inserts what is needed, then writes where the cursor stands. */
  async function write(uri: string, at: string, text: string): Promise<void> {
    const found = await place(uri, at);
    assert.ok(found, `there is a place for ${at}`);
    const changes = found.edits.map(({ range, newText }) => ({ range, text: newText }));
    if (changes.length > 0) await server().change(uri, changes);
    await server().change(uri, [{ range: found.selection, text }]);
  }

  it('leads every paragraph, item and row to the lines on which it is written', async () => {
    const uri = await server().open(sampleText('invented-country-2024'));
    const page = await report(uri);
    assert.equal(page.version, 1);
    const lines = server().text(uri).split('\n');
    const texts = placesIn(page).filter(({ tag }) => ['p', 'li', 'tr'].includes(tag));
    assert.ok(texts.length > 60, `${texts.length} places`);
    for (const { words, line, end } of texts) {
      const [first = ''] = words.match(/\p{L}{4,}/u) ?? [];
      assert.ok(lines.slice(line, end).join(' ').includes(first), `“${words.slice(0, 40)}” is not on line ${line + 1}`);
    }
  });

  it('leads there still after lines were added above', async () => {
    const uri = await server().open(`${head}  Q1:\n    narrative: |\n      One.\n\n      Two.\n`);
    const lineOf = async (words: string) => placesIn(await report(uri)).find((each) => each.words === words)?.line;
    assert.equal(await lineOf('Two.'), 9);
    await server().replace(uri, '      One.\n', '      Before.\n\n      One.\n');
    assert.equal(await lineOf('Two.'), 11);
    assert.equal((await report(uri)).version, 2);
  });

  it('says where to write what is missing, and what has to stand there first', async () => {
    const uri = await server().open(
      'study: emn-2024-1\ncountry: XA\nanswers:\n  Q2:\n    answer:\n  Q4: { answer: yes }\n',
    );
    await write(uri, 'Q2', 'no');
    await write(uri, 'Q3a', 'yes');
    await write(uri, 'Q3a', 'How it is done.');
    await write(uri, 'Q1', 'The priorities.');
    await write(uri, 'summary', 'The findings.');
    const text = server().text(uri);
    const overview = await server().connection.sendRequest<Overview>(overviewRequest, { textDocument: { uri } });
    const stateOf = (id: string) => overview.slots.find(({ slot }) => slot === id);
    assert.equal(stateOf('Q2')?.answer, 'no', text);
    assert.equal(stateOf('Q3a')?.answer, 'yes', text);
    assert.deepEqual(
      [stateOf('Q1')?.state, stateOf('Q2')?.state, stateOf('Q3a')?.state],
      Array(3).fill('answered'),
      text,
    );
    assert.match(text, /^summary: \|\n {2}The findings\.\n/m);
    assert.match(text, /^ {2}Q4: \{ answer: yes \}$/m, 'the rest is as it was');
  });

  it('knows no place for what the study does not ask', async () => {
    const uri = await server().open(head);
    assert.equal(await place(uri, 'Q99'), null);
    assert.equal(await place('file:///contributions/nobody-opened-this.emn.yaml', 'Q1'), null);
  });
});
