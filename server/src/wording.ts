import english from '../wording/en.json' with { type: 'json' };

/** Everything that findings say, by code; `{name}` stands for a value that `fill` puts in. */
export const wording = english;

/** `template` with its `{names}` replaced. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** `a, b and c`, or with another last word. */
export function enumerate(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
