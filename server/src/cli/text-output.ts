import { styleText } from 'node:util';
import type { Severity } from '../rules/rule.ts';
import type { CheckedFile, CheckedFinding, CheckResult } from './check.ts';

type Style = Parameters<typeof styleText>[0];

const styles: Record<Severity, Style> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' };

/** The result of a check for people: a paragraph for each file, a line for each finding, the sum at the end. */
export function asText({ files, totals }: CheckResult, colour: boolean): string {
  const paint = (style: Style, text: string) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const paragraphs = files.map((file) => [
    heading(file, paint),
    ...file.findings.map((finding) => line(finding, paint)),
  ]);
  const sum = [
    counted(totals.errors, 'error'),
    counted(totals.warnings, 'warning'),
    counted(totals.infos, 'remark'),
    counted(totals.hints, 'hint'),
  ].filter((part) => part);
  const inFiles = counted(files.length, 'contribution');
  const closing = sum.length > 0 ? `${sum.join(', ')} in ${inFiles}` : `Nothing to mend in ${inFiles}`;
  return `${[...paragraphs.map((lines) => lines.join('\n')), closing].join('\n\n')}\n`;
}

type Paint = (style: Style, text: string) => string;

function heading({ path, study, country, answered, expected }: CheckedFile, paint: Paint): string {
  const about = [country, study, expected > 0 ? `${answered} of ${expected} answered` : ''].filter((part) => part);
  return `${paint('bold', path)}${about.length > 0 ? `  ${about.join(' · ')}` : ''}`;
}

function line({ range, severity, message, code }: CheckedFinding, paint: Paint): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const word = severity === 'information' ? 'remark' : severity;
  return `  ${place.padEnd(7)} ${paint(styles[severity], word.padEnd(7))} ${message} ${paint('gray', code)}`;
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
