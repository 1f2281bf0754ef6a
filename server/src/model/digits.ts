import { onceForWording, type Wording } from './passages.ts';

/** Where words of the author's own wording begin with a digit: few places, at which all that looks for numbers looks. */
const digitsIn = onceForWording(({ plain, words }) =>
  words.starts.filter((at) => {
    const code = plain.charCodeAt(at);
    return code >= 48 && code <= 57;
  }),
);

/** The matches of a sticky `pattern` that begin with the digits of a word of `plain`; in order, without overlaps. */
export function* matchesAtDigits(wording: Wording, pattern: RegExp): Generator<RegExpExecArray> {
  const { plain } = wording;
  let end = 0;
  for (const at of digitsIn({ wording })) {
    if (at < end) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (!match) continue;
    end = at + match[0].length;
    yield match;
  }
}
