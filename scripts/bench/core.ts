import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { analyse } from '../../server/src/analysis.ts';
import type { Study } from '../../server/src/study/types.ts';
import type { Sample } from './documents.ts';
import { median, timed } from './statistics.ts';
import type { Row } from './table.ts';

/** The bare parser as the floor, and a whole analysis without what was known before, in this process. */
export function analysisTimes([small, large, long]: readonly Sample[], studies: readonly Study[]): Row[] {
  const rows: Row[] = [];
  const parsing = (sample: Sample): number[] =>
    timed(40, (round) => parseDocument(edited(sample, round), { uniqueKeys: false, prettyErrors: false }));
  const analysing = (sample: Sample): number[] =>
    timed(40, (round) => {
      const document = TextDocument.create('file:///bench', 'emn-contribution', round, edited(sample, round));
      return analyse(document, studies).findings.length;
    });
  const all = [small, large, long].flatMap((sample) => (sample ? [sample] : []));
  const measured = all.map((sample) => ({ sample, parse: parsing(sample), analysis: analysing(sample) }));
  for (const { sample, parse, analysis } of measured) {
    rows.push({ what: `bare yaml parse, ${sample.name}`, unit: 'ms', ours: parse });
    rows.push({ what: `whole analysis, ${sample.name}`, unit: 'ms', ours: analysis });
  }
  const [first, second] = measured;
  if (!first || !second) return rows;
  rows.push({
    what: `analysis ÷ parse, ${first.sample.name}`,
    unit: '×',
    ours: [median(first.analysis) / median(first.parse)],
    target: 3,
  });
  rows.push({
    what: `analysis of ${second.sample.name} ÷ ${first.sample.name}`,
    unit: '×',
    ours: [median(second.analysis) / median(first.analysis)],
    target: 11,
  });
  return rows;
}

/** The text with some signs more in its middle, other ones each time. */
function edited({ text, places }: Sample, round: number): string {
  const place = places[places.length >> 1] as number;
  return `${text.slice(0, place)}${' x'.repeat((round % 20) + 1)}${text.slice(place)}`;
}
