import assert from 'node:assert/strict';
import { Echo } from '../../../client/src/preview/echo.ts';

describe('What an editor tells of its place', () => {
  let time = 0;
  const after = (milliseconds: number) => {
    time += milliseconds;
  };
  const echo = new Echo(() => time);

  it('is news where we did nothing', () => assert.equal(echo.has(3), false));

  it('is an answer for a moment after we scrolled it', () => {
    echo.expect(7.5);
    after(300);
    assert.deepEqual([echo.has(2), echo.has(7)], [true, true]);
    after(300);
    assert.deepEqual([echo.has(7.9), echo.has(7.9)], [true, false], 'once more, where it is late');
  });

  it('is an answer while something is opened, on a slow machine too, and for a moment after that', async () => {
    let opened: (() => void) | undefined;
    const work = echo.during(() => new Promise((resolve) => (opened = resolve)));
    after(5000);
    assert.equal(echo.has(40), true);
    opened?.();
    await work;
    after(300);
    assert.equal(echo.has(41), true);
    after(300);
    assert.equal(echo.has(42), false);
  });

  it('is news again where that failed', async () => {
    await assert.rejects(echo.during(() => Promise.reject(new Error('gone'))));
    after(500);
    assert.equal(echo.has(1), false);
  });
});
