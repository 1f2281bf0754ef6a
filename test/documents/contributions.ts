import { readFileSync } from 'node:fs';
import path from 'node:path';
import { attacks } from '../report/attacks.ts';
import { sampleText } from '../report/sample-report.ts';

const narrative = attacks.join('\n\n').replaceAll('\u0000', '').replaceAll('\ud800', '');
const block = (indent: string): string => `|\n${narrative.replace(/^/gm, indent)}\n`;

/** What reports are made of: the samples, and what else may come. */
export const contributions: Readonly<Record<string, string>> = {
  'the published contribution': sampleText('lithuania-2024'),
  'the invented contribution': sampleText('invented-country-2024'),
  'whatever a text can hold': readFileSync(path.join(import.meta.dirname, 'odd.emn.yaml'), 'utf8'),
  'an empty file': '',
  'a contribution without an answer': 'study: emn-2024-1\nstatus: final\n',
  'an unknown study': 'study: emn-1999-9\ncountry: XA\nanswers:\n  Q1:\n    narrative: Text.\n  Q2: { answer: no }\n',
  attacks: `study: emn-2024-1\ncountry: XA\nsummary: ${block('  ')}answers:\n  Q1:\n    narrative: ${block('      ')}`,
};
