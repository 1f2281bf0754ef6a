import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../../server/src/analysis.ts';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { fixAllKind } from '../../server/src/features/fix-all.ts';
import { touches } from '../../server/src/features/ranges.ts';
import { parseYaml } from '../../server/src/syntax/parse.ts';
import { analysisOf } from '../support/analyse.ts';
import { sampleNames, sampleText } from '../support/samples.ts';
import { valuesOf } from './values.ts';

/** Whatever the light bulb offers anywhere: the file can be read as before, and what the edit does not touch stays. */
describe('Applying any code action', () => {
  for (const sample of sampleNames) {
    const text = sampleText(sample);

    it(`does no harm at any place of ${sample}`, () => {
      const tried = tryAll(analysisOf(text));
      assert.ok(tried.has('refactor.extract') && tried.size > 8, `only ${[...tried].join('\n')}`);
    });

    it(`does no harm to ${sample} with the slips of a draft`, () => {
      const kinds = tryAll(analysisOf(withSlips(text)));
      assert.ok([...kinds].filter((title) => !title.startsWith('Turn')).length > 15, [...kinds].join('\n'));
      for (const kind of ['quickfix', 'refactor.extract', fixAllKind]) assert.ok(kinds.has(kind), `no ${kind}`);
    });
  }
});

/** A draft: answers without yes or no and without text, names misspelt, questions out of order or not there. */
function withSlips(text: string): string {
  return text
    .replace('study: emn', 'studdy: emn')
    .replace(/ {4}answer: yes\n/, '')
    .replace(/(Q3b:\n) {4}answer: (?:yes|no)/, '$1    answer: partly')
    .replace(/(Q5:\n)(?: {4}.*\n|\n)+/, '$1')
    .replace(/ {2}Q7a:\n(?: {4}.*\n|\n)+/, '')
    .replace('EMPACT', 'EMPACTT')
    .replace(/( {2}Q11b:\n(?: {4}.*\n|\n)+)( {2}Q12a:\n(?: {4}.*\n|\n)+)/, '$2$1')
    .replace('2022 to', '2022-2023, organize 12000 on 1.2.2023 to')
    .replace('actors: [', 'actors: [Policce, ')
    .replace('    programmes:', '    programs:');
}

/** Tries every different action that is offered at every tenth place. @returns their titles and kinds */
function tryAll(analysis: Analysis): Set<string> {
  const seen = new Set<string>();
  const titles = new Set<string>();
  const before = [...valuesOf(analysis.tree.root)];
  for (let offset = 0; offset < analysis.text.length; offset += 10) {
    const position = analysis.document.positionAt(offset);
    for (const action of codeActions(analysis, { start: position, end: position }, undefined, [''])) {
      const key = JSON.stringify(action.edit);
      if (seen.has(key)) continue;
      seen.add(key);
      titles.add(action.title).add(action.kind ?? '');
      harmless(analysis, before, action);
    }
  }
  return titles;
}

function harmless(
  { document, text, tree }: Analysis,
  before: ReturnType<typeof valuesOf> extends Iterable<infer V> ? V[] : never,
  action: CodeAction,
): void {
  const edits = action.edit?.changes?.[document.uri] as TextEdit[];
  const after = parseYaml(TextDocument.applyEdits(TextDocument.create('file:///a', 'x', 1, text), edits));
  const report = (what: string) => `«${action.title}»: ${what}\n${JSON.stringify(edits).slice(0, 1000)}`;
  assert.ok(after.problems.length <= tree.problems.length, report(JSON.stringify(after.problems[0])));
  const edited = edits.map(({ range }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  }));
  const kept = new Map([...valuesOf(after.root)].map(({ path: at, value }) => [at, value]));
  const somewhere = new Set(kept.values());
  for (const { path: at, value, span, keys } of before) {
    if (edited.some((each) => touches(each, span))) continue;
    const renamed = edited.some((each) => keys.some((key) => touches(key, each)));
    if (kept.get(at) !== value && !(renamed && somewhere.has(value))) assert.fail(report(`${at} has changed`));
  }
}
