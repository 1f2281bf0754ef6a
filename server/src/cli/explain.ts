import { largest } from '../long-lists.ts';
import { groupTitles } from '../rules/groups.ts';
import { rules } from '../rules/index.ts';
import { closest } from '../study/closest.ts';
import { type Output, UserError } from './io.ts';

/** Prints the documentation of a finding's code, or all codes by their groups where none is named. Exit code 0. */
export function explain(pages: Readonly<Record<string, string>>, code: string | undefined, output: Output): number {
  if (code === undefined) {
    const width = largest(rules.map((rule) => rule.code.length));
    const groups = Object.entries(groupTitles).flatMap(([group, title]) => {
      const lines = rules
        .filter((rule) => rule.group === group)
        .map(({ code, summary }) => `  ${code.padEnd(width)}  ${summary}`);
      return lines.length > 0 ? [[`${title} (${group})`, ...lines].join('\n')] : [];
    });
    output.out(`${groups.join('\n\n')}\n`);
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
