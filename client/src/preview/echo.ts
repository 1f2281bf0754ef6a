/** How long an editor may take to tell that it was scrolled by us (milliseconds). */
const delay = 400;

/** Knows what editors tell because we have scrolled them, not the reader. */
export class Echo {
  readonly #now: () => number;
  /** Until then, and once more at this line, what editors tell is the answer to what we did. */
  #expected: { readonly until: number; readonly line?: number } | undefined;
  #underWay = 0;

  /** `now`: the time in milliseconds. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** An editor has just been asked to scroll, to `line` where it is known. */
  expect(line?: number): void {
    this.#expected = { until: this.#now() + delay, line };
  }

  /** An editor is scrolled by `work`, which may have to ask and to open something first, however long that takes. */
  async during(work: () => Promise<void>): Promise<void> {
    this.#underWay++;
    try {
      await work();
    } finally {
      this.#underWay--;
      this.expect();
    }
  }

  /** True where an editor that tells of this line at its top only answers. */
  has(line: number): boolean {
    if (this.#underWay > 0) return true;
    const expected = this.#expected;
    if (!expected) return false;
    if (this.#now() < expected.until) return true;
    this.#expected = undefined;
    return expected.line !== undefined && Math.floor(line) === Math.floor(expected.line);
  }
}
