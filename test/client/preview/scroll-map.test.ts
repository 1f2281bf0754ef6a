import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScrollMap } from '../../../client/src/preview/page/scroll-map.ts';

describe('createScrollMap', () => {
  const map = createScrollMap([
    { line: 0, top: 0 },
    { line: 10, top: 500 },
    { line: 12, top: 500 },
    { line: 20, top: 1300 },
  ]);

  it('goes from lines to heights, also between the places that are known', () => {
    assert.deepEqual([0, 5, 10, 11, 12, 16, 20].map(map.topOf), [0, 250, 500, 500, 500, 900, 1300]);
  });

  it('goes from heights to lines', () => {
    assert.deepEqual(
      [0, 250, 501, 900, 1300].map((top) => Math.round(map.lineOf(top))),
      [0, 5, 12, 16, 20],
    );
  });

  it('stays at the ends beyond them', () => {
    assert.deepEqual([map.topOf(99), map.lineOf(9999), map.lineOf(-5)], [1300, 20, 0]);
  });

  it('does not invent anything between questions that stand in another order in the file', () => {
    // On the page Q3 (lines 50 to 60) stands above Q4 (lines 20 to 30).
    const crossed = createScrollMap([
      { line: 0, top: 0 },
      { line: 50, top: 100 },
      { line: 60, top: 200 },
      { line: 20, top: 300 },
      { line: 30, top: 400 },
    ]);
    assert.deepEqual(
      [crossed.topOf(25), crossed.topOf(55), crossed.lineOf(250), crossed.lineOf(350)],
      [350, 150, 60, 25],
    );
  });

  it('knows nothing of an empty page', () => {
    assert.deepEqual([createScrollMap([]).topOf(3), createScrollMap([]).lineOf(3)], [0, 0]);
  });

  it('leads back to where it came from, wherever lines grow with the page', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 900 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(steps, fc.double({ min: 0, max: 1, noNaN: true }), (grown, share) => {
        const points = [{ line: 0, top: 0 }];
        for (const [lines, height] of grown) {
          const { line, top } = points.at(-1) ?? { line: 0, top: 0 };
          points.push({ line: line + lines, top: top + height });
        }
        const any = createScrollMap(points);
        const top = share * (points.at(-1)?.top ?? 0);
        assert.ok(Math.abs(any.topOf(any.lineOf(top)) - top) < 0.001);
      }),
    );
  });
});
