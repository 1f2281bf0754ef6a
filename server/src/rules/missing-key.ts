import type { Analysis } from '../analysis.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
import { fill, wording } from '../wording.ts';
import { outsideAnswers } from './outside-answers.ts';
import type { Fix, Rule } from './rule.ts';

const words = wording['missing-key'];

export const missingKey: Rule = {
  code: 'missing-key',
  group: 'shape',
  severity: 'error',
  summary: words.summary,
  check(analysis, report) {
    const { text, tree, faults } = analysis;
    if (!tree.root) {
      if (tree.problems.length > 0) return;
      report({ span: { start: 0, end: lineAt(text, 0).end }, message: words.empty, fixes: startOf(analysis) });
      return;
    }
    for (const fault of faults) {
      if (fault.code !== 'missing-key') continue;
      const { span, key, place, blank } = fault;
      // Where the answers stand in the wrong place, `unknown-key` says so.
      if (place === 'contribution' && key.name === 'answers' && outsideAnswers(analysis).length > 0) continue;
      const fixes = place === 'contribution' && key.name === 'study' ? nameStudy(analysis) : [];
      report({ span, message: fill(blank ? words.blank : words.message, { key: key.name, about: key.about }), fixes });
    }
  },
};

/** Offered for each study, the newest first. */
function nameStudy({ text, tree, studies }: Analysis): Fix[] {
  if (tree.root?.type !== 'map' || tree.root.flow) return [];
  if (tree.root.entries.some(({ key }) => key.value === 'study')) return [];
  const first = tree.root.entries[0]?.key.span.start ?? 0;
  const indent = indentAt(text, first);
  return byYear(studies).map(({ id }) => ({
    title: fill(words.fixStudy, { study: id }),
    changes: [{ span: { start: first, end: first }, newText: `study: ${id}${lineBreak(text)}${indent}` }],
  }));
}

function startOf({ text, studies }: Analysis): Fix[] {
  const eol = lineBreak(text);
  const opening = text === '' || text.endsWith('\n') ? '' : eol;
  const span = { start: text.length, end: text.length };
  return byYear(studies).map(({ id, citation }) => {
    const lines = [`study: ${id}`, 'country:', 'status: draft', 'answers:', ''];
    return { title: fill(words.fixEmpty, { citation }), changes: [{ span, newText: opening + lines.join(eol) }] };
  });
}

function byYear<T extends { readonly year: number }>(studies: readonly T[]): T[] {
  return studies.toSorted((a, b) => b.year - a.year);
}
