/** Texts that somebody might write to bring the checker to its knees, or that a broken program writes unasked. */
export interface HostileText {
  readonly what: string;
  /** A code that has to be among its findings; absent where nothing is wrong with it but its size. */
  readonly code?: string;
  /** About `size` UTF-16 code units, or as many times as makes sense. */
  write(size: number): string;
}

/** How a contribution begins, how its answers do, and how a text does in one of them. */
export const opening = 'study: emn-2024-1\ncountry: LT\nstatus: draft\nsummary: Short.\n';
export const answers = `${opening}answers:\n`;
export const narrative = `${answers}  Q2:\n    answer: yes\n    narrative: |\n`;

/** `text` over and over, until there are `size` characters. */
export const times = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length));

/** `line(0)`, `line(1)` … until there are `size` characters. */
export function lines(size: number, line: (number: number) => string): string {
  const written: string[] = [];
  for (let length = 0, number = 0; length < size; number++) {
    const next = line(number);
    written.push(next);
    length += next.length;
  }
  return written.join('');
}
