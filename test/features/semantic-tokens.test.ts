import assert from 'node:assert/strict';
import { semanticTokens, tokenTypes } from '../../server/src/features/semantic-tokens.ts';
import { analysisOf } from '../support/analyse.ts';
import { contribution } from './named-contribution.ts';

describe('Tokens', () => {
  /** `type word` for each token. */
  const tokens = (text: string, lines?: [number, number]) => {
    const { document } = analysisOf(text);
    const range = lines && { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } };
    const { data } = semanticTokens(analysisOf(text), range);
    let [line, character] = [0, 0];
    return Array.from({ length: data.length / 5 }, (_, index) => {
      const [down = 0, right = 0, length = 0, type = 0, modifiers] = data.slice(index * 5, index * 5 + 5);
      character = down > 0 ? right : character + right;
      line += down;
      const word = document.getText({ start: { line, character }, end: { line, character: character + length } });
      return `${tokenTypes[type]?.slice(3)} ${word}${modifiers ? '!' : ''}`;
    });
  };

  it('mark names in texts, lists and entries, on one line each', () => {
    const found = tokens(contribution('The Rain\nClub and {{lost-2023}} [@count].'));
    assert.deepEqual(found, [
      'Fact lost-2023',
      'Term umbrellas',
      'Source count',
      'Actor Rain',
      'Actor Club',
      'Fact lost-2023',
      'Source count',
      'Actor Rain Club',
      'Actor The Lost Office',
      'Fact lost-2023!',
      'Source count',
      'Fact lost-2023-abroad!',
      'Source count!',
      'Actor Rain Club!',
      'Actor RC',
      'Actor The Lost Office!',
      'Actor Lost Office',
    ]);
  });

  it('mark terms in texts of the shipped study', () => {
    const found = tokens(
      'study: emn-2024-1\ncountry: LT\nanswers:\n  Q2:\n    answer: no\n    narrative: Two policies of Europol under EMPACT.\n',
    );
    assert.deepEqual(found, ['Term policies', 'Actor Europol', 'Programme EMPACT']);
  });

  it('are given for a part', () => {
    assert.deepEqual(tokens(contribution('x'), [3, 4]), ['Fact lost-2023', 'Term umbrellas', 'Source count']);
  });
});
