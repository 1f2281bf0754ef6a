import { rules } from '../rules/index.ts';
import { closest } from '../study/closest.ts';
import { type Output, UserError } from './io.ts';

/** Prints the documentation of a finding's code, or all codes where none is named. Exit code 0. */
export function explain(pages: Readonly<Record<string, string>>, code: string | undefined, output: Output): number {
  if (code === undefined) {
    const width = Math.max(...rules.map((rule) => rule.code.length));
    output.out(`${rules.map((rule) => `${rule.code.padEnd(width)}  ${rule.summary}`).join('\n')}\n`);
    return 0;
  }
  const rule = rules.find((candidate) => candidate.code === code);
  if (!rule) {
    const codes = rules.map((known) => known.code);
    const meant = closest(code, codes);
    throw new UserError(
      `There is no finding «${code}». ${meant ? `Did you mean ${meant}?` : 'emn explain lists them all.'}`,
    );
  }
  const page = pages[rule.code] ?? `# ${rule.code}\n\n${rule.summary}\n`;
  output.out(page.endsWith('\n') ? page : `${page}\n`);
  return 0;
}
