import assert from 'node:assert/strict';
import { isLost, isScrolled, lineOfTop, shifted, topOfLine } from '../../../client/src/preview/editor-top.ts';

const change = (start: number, end: number, text: string) => ({
  range: { start: { line: start }, end: { line: end } },
  text,
});

describe('the place at the top of an editor', () => {
  const top = { line: 20, character: 40 };

  it('does not move by edits below', () => {
    assert.equal(shifted(top, change(21, 25, 'a\nb')), top);
  });

  it('moves along with edits above', () => {
    assert.deepEqual(shifted(top, change(5, 5, 'a\nb\n')), { line: 22, character: 40 });
    assert.deepEqual(shifted(top, change(5, 9, '')), { line: 16, character: 40 });
    assert.deepEqual(shifted(top, change(5, 5, 'x')), top);
  });

  it('may be wrapped in another way by edits of its own line', () => {
    assert.deepEqual(shifted(top, change(20, 20, 'x')), { ...top, loose: true });
    assert.deepEqual(shifted(top, change(18, 22, '')), { line: 18, character: 40, loose: true });
  });

  it('is scrolled when another place is there, and not when only the text changed', () => {
    assert.equal(isScrolled(top, { line: 20, character: 40 }), false);
    assert.equal(isScrolled(top, { line: 20, character: 120 }), true);
    assert.equal(isScrolled({ ...top, loose: true }, { line: 20, character: 47 }), false);
    assert.equal(isScrolled({ ...top, loose: true }, { line: 21, character: 0 }), true);
    assert.equal(isScrolled(undefined, top), true);
    assert.equal(isScrolled(shifted(top, change(2, 2, '\n\n')), { line: 22, character: 40 }), false);
  });

  it('is a line with a fraction, and back', () => {
    assert.equal(lineOfTop({ line: 20, character: 50 }, 200), 20.25);
    assert.equal(lineOfTop({ line: 20, character: 0 }, 0), 20);
    assert.equal(Math.floor(lineOfTop({ line: 20, character: 200 }, 200)), 20);
    assert.deepEqual(
      topOfLine(20.25, () => 200),
      { line: 20, character: 50 },
    );
  });

  it('is lost where it is more than a large screen away from the page', () => {
    assert.equal(isLost(200, 196.4), false);
    assert.equal(isLost(170, 196.4), false);
    assert.equal(isLost(52, 196.4), true);
    assert.equal(isLost(300, 196.4), true);
  });
});
