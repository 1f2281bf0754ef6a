import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../../server/src/analysis.ts';
import type { Finding, Fix } from '../../server/src/rules/rule.ts';
import type { Study } from '../../server/src/study/types.ts';
import { lineAt } from '../../server/src/syntax/lines.ts';
import { applyChanges } from '../../server/src/syntax/source-map.ts';
import type { Span } from '../../server/src/syntax/tree.ts';
import { loadShippedStudies, tinyStudy } from './studies.ts';

/** Analyses `text` where all studies are known, or only `study`. */
export function analysisOf(text: string, study?: Study): Analysis {
  const studies = study ? [study] : [...loadShippedStudies(), tinyStudy()];
  return analyse(TextDocument.create('file:///contribution.emn.yaml', 'emn-contribution', 1, text), studies);
}

/** What is found in `text`, as `code slot`, or as `code` where no question is concerned. */
export function findingsIn(text: string): string[] {
  return analysisOf(text).findings.map(({ code, slot }) => (slot ? `${code} ${slot}` : code));
}

/** `text` with a fix applied. */
export function fixed(text: string, fix: Fix): string {
  return applyChanges(text, fix.changes);
}

/** The number of the line, from 1, that a finding starts on. */
export function lineOf(text: string, { span }: Pick<Finding, 'span'>): number {
  return text.slice(0, span.start).split('\n').length;
}

/** `text` without the lines from `start` to `end`. */
export function withoutLines(text: string, { start, end }: Span): string {
  return text.slice(0, lineAt(text, start).start) + text.slice(lineAt(text, end).end + 1);
}
