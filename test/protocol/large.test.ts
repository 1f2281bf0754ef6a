import assert from 'node:assert/strict';
import { largestText } from '../../server/src/syntax/parse.ts';
import { sampleText } from '../support/samples.ts';
import { client, head } from './support.ts';

/** A little less than what is refused. */
const much = 0.95 * largestText;

describe('as much as is read, in 192 MB of memory', () => {
  const server = client({ flags: ['--max-old-space-size=192'] });
  const sentence = 'The police and Europol follow policies and measures against trafficking in human beings. ';
  const times = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length));

  it('a contribution with very long narratives is read, and followed', async () => {
    const contribution = sampleText('lithuania-2024');
    const key = /^ {4}narrative: \|\n/gm;
    const share = much / [...contribution.matchAll(key)].length;
    const text = contribution.replaceAll(key, `$&${times(`      ${sentence}\n`, share)}`);
    assert.ok(text.length > much && text.length < largestText);
    const uri = await server().open(text);
    assert.deepEqual(await missing(uri), ['Q19']);
    for (const answer of ['yes', 'no']) {
      await server().replace(uri, '\n  Q19:\n', `\n  Q19:\n    answer: ${answer}\n`);
      assert.deepEqual(await missing(uri), []);
      await server().replace(uri, `\n  Q19:\n    answer: ${answer}\n`, '\n  Q19:\n');
      assert.deepEqual(await missing(uri), ['Q19']);
    }
    assert.match(await server().hover(uri, server().positionOf(uri, 'anti-trafficking policies', 19)), /footnote 2/);

    // Questions that come while a keystroke is checked do not wait until all is checked.
    const typed = server().replace(uri, 'summary: |\n', 'summary: |\n  More. \n');
    const { version } = server().document(uri);
    for (let count = 0; count < 3; count++) {
      const place = server().positionOf(uri, 'anti-trafficking policies', 19);
      assert.match(await server().hover(uri, place), /footnote 2/);
      assert.ok(!server().versions(uri).includes(version), `answer ${count} is there before the findings`);
    }
    await typed;
    await server().diagnostics(uri);
    await server().close(uri);
  });

  it('so is one line of that length', async () => {
    const uri = await server().open(`${head}  Q2:\n    narrative: ${times(sentence, much)}\n`);
    assert.deepEqual(await missing(uri), ['Q2']);
    assert.match(await server().hover(uri, server().positionOf(uri, 'policies', 2)), /footnote 2/);
    await server().close(uri);
  });

  it('so are comments of that length', async () => {
    const uri = await server().open(`${head}  Q2:\n    narrative: Text.\n${times(`# ${sentence}\n`, much)}`);
    assert.deepEqual(await missing(uri), ['Q2']);
    await server().close(uri);
  });

  it('nothing went wrong meanwhile', () => assert.deepEqual(server().errors, []));

  /** Slots that are there and have no yes or no. */
  async function missing(uri: string): Promise<unknown[]> {
    const diagnostics = await server().diagnostics(uri);
    return diagnostics.filter(({ code }) => code === 'missing-answer').map(({ data }) => data.slot);
  }
});
