import assert from 'node:assert/strict';
import { plainText, withoutSnippets } from '../../../server/src/features/completion/plain.ts';
import { at, offered } from '../../support/cursor.ts';
import { answer, answers, head } from './offers.ts';

describe('Completion for editors without tab stops', () => {
  for (const [snippet, plain] of [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
    ['answer: ${1|yes,no|}', 'answer: yes'],
    ['narrative: |\n  $0', 'narrative: |\n  '],
    ['actors: [$1]', 'actors: []'],
    ['[{ by: $1 }]', '[{ by:  }]'],
    ['a \\$1 \\} \\\\', 'a $1 } \\'],
  ] as const) {
    it(snippet, () => assert.equal(plainText(snippet), plain));
  }

  it('leaves no tab stop in any offer', () => {
    for (const text of [answers('  │'), answer('│'), answer('{ │ }'), `${head}│`, answer('actors: [│]')]) {
      const items = [...offered(at(text))];
      const plain = withoutSnippets({ isIncomplete: true, items });
      assert.equal(plain.isIncomplete, true);
      assert.ok(items.length > 0, text);
      assert.deepEqual(
        plain.items.map(({ label }) => label),
        items.map(({ label }) => label),
      );
      for (const { textEdit, insertTextFormat } of plain.items) {
        assert.equal(insertTextFormat, undefined);
        assert.doesNotMatch(textEdit?.newText ?? '$', /\$/);
      }
    }
  });
});
