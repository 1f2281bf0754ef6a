import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { attacks } from '../report/attacks.ts';
import { sampleText } from '../support/samples.ts';

const narrative = attacks.join('\n\n').replaceAll('\u0000', '').replaceAll('\ud800', '');
const block = (indent: string): string => `|\n${narrative.replace(/^/gm, indent)}\n`;

/** What was pasted from Word, Outlook, Google Docs, LibreOffice and PDF files, as it stands in the file then. */
const clips = path.join(import.meta.dirname, '../paste/clips');
const pasted = readdirSync(clips)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(path.join(clips, name), 'utf8'))
  .map((text, index) => `  Q${index + 1}:\n    narrative: |\n${text.replace(/^/gm, '      ')}\n`);

/** What reports are made of: the samples, and what else may come. */
export const contributions: Readonly<Record<string, string>> = {
  'the published contribution': sampleText('lithuania-2024'),
  'the invented contribution': sampleText('invented-country-2024'),
  'whatever a text can hold': readFileSync(path.join(import.meta.dirname, 'odd.emn.yaml'), 'utf8'),
  'an empty file': '',
  'a contribution without an answer': 'study: emn-2024-1\nstatus: final\n',
  'an unknown study': 'study: emn-1999-9\ncountry: XA\nanswers:\n  Q1:\n    narrative: Text.\n  Q2: { answer: no }\n',
  'pasted texts': `study: emn-2024-1\ncountry: XA\nanswers:\n${pasted.join('')}`,
  attacks: `study: emn-2024-1\ncountry: XA\nsummary: ${block('  ')}answers:\n  Q1:\n    narrative: ${block('      ')}`,
};
