import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../../server/src/analysis.ts';
import { documented, inBrief } from '../../server/src/features/completion/brief.ts';
import { completionAt } from '../../server/src/features/completion/index.ts';
import { touches } from '../../server/src/features/ranges.ts';
import { reparseYaml } from '../../server/src/syntax/reparse.ts';
import { analysisOf } from '../support/analyse.ts';
import { accepted, type Cursor, cursorIn, inFull, offered } from '../support/cursor.ts';
import { type SampleName, sampleNames, sampleText } from '../support/samples.ts';
import { type Value, valuesOf } from './values.ts';

/** Whatever is accepted wherever: the file can be read as before, and nothing else than what is being written changes. */
describe('Accepting any completion', () => {
  for (const sample of sampleNames) {
    it(`does no harm at any place of ${sample}, whichever it is`, () => {
      const analysis = analysisOf(sampleText(sample));
      const seen = new Set<string>();
      for (const offset of places(analysis.text)) tryAll(cursorIn(analysis, offset), seen);
      assert.ok(seen.size > 3000, `only ${seen.size} offers tried`);
    });
  }

  it('does no harm while a line is being written', () => {
    const texts = [...excerpts('lithuania-2024'), ...excerpts('invented-country-2024')];
    const halfTyped = fc.record({
      excerpt: fc.nat(texts.length - 1),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      typed: fc.constantFrom(
        '',
        '',
        'Q',
        'Q3',
        'a',
        'ans',
        'E',
        'Euro',
        '- ',
        '-',
        '- E',
        ' ',
        '\n',
        '\n  ',
        '\n    ',
        '[',
      ),
      crlf: fc.boolean(),
      restOfLine: fc.constantFrom('kept', 'cut', 'cut', 'cut'),
    });
    fc.assert(
      fc.property(halfTyped, ({ excerpt, at, typed, restOfLine, crlf }) => {
        const text = texts[excerpt] as string;
        const anywhere = Math.floor(at * text.length);
        // A new line is begun where the one before it is complete.
        const offset = typed.startsWith('\n') ? text.indexOf('\n', anywhere) : anywhere;
        if (offset < 0) return;
        const rest = restOfLine === 'kept' ? text.slice(offset) : text.slice(offset).replace(/^.*/, '');
        const before = text.slice(0, offset) + typed;
        const eol = (written: string) => (crlf ? written.replaceAll('\n', '\r\n') : written);
        tryOne(cursorIn(analysisOf(eol(before + rest)), eol(before).length));
      }),
      { seed: 20241, numRuns: 200 },
    );
  });
});

describe('A list in brief', () => {
  for (const sample of sampleNames) {
    it(`says what it says in full at any place of ${sample}, its documentation on demand`, () => {
      const analysis = analysisOf(sampleText(sample));
      const sizes = { brief: 0, full: 0 };
      for (const offset of places(analysis.text)) {
        const { position } = cursorIn(analysis, offset);
        const list = completionAt(analysis, position);
        const data = { uri: analysis.document.uri, position };
        const brief = inBrief(list, data);
        assert.equal(brief.isIncomplete, list.isIncomplete);
        const items = inFull(brief).map((item) => documented(list, item));
        const expected = list.items.map((item) => ({ ...item, data }));
        if (JSON.stringify(items.map(sorted)) !== JSON.stringify(expected.map(sorted)))
          assert.deepEqual(items, expected);
        sizes.brief += JSON.stringify(brief).length;
        sizes.full += JSON.stringify(list).length;
      }
      assert.ok(sizes.brief < sizes.full / 2, `${sizes.brief} and ${sizes.full} signs`);
    });
  }
});

/** The parts of an item in one order. */
function sorted(item: CompletionItem): [string, unknown][] {
  return Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A sample in pieces that are quick to read: the head and the lists, and each answer between its neighbours' yes or no. */
function* excerpts(sample: SampleName): Generator<string> {
  const text = sampleText(sample);
  const { tree, questionnaire } = analysisOf(text);
  const entries = tree.root?.type === 'map' ? tree.root.entries : [];
  const without = (names: readonly string[]) =>
    entries.filter(({ key }) => !names.includes(key.value)).map(({ span }) => text.slice(span.start, span.end));
  const firstLines = (entry: string) => entry.split('\n').slice(0, 3).join('\n');
  yield `${without(['answers', 'summary']).map(firstLines).join('\n')}\n`;
  const head = without(['answers', 'summary', 'facts', 'sources', 'actors', 'programmes', 'contact']).join('\n');
  for (const { span } of questionnaire.answers) {
    const own = text.slice(span.start, span.end).replace(/(narrative: \|\n.{1,240}).*\n(?:(?: {6,}.*)?\n)*/, '$1\n');
    yield `${head}\nanswers:\n  Q2x: { answer: yes }\n  ${own}\n  Q22x:\n    answer: no\nfacts:\n  a: { value: 1 }\n`;
  }
}

/** Every tenth place, and the end of each line. */
function places(text: string): number[] {
  const tenth = Array.from({ length: Math.ceil(text.length / 10) }, (_, index) => index * 10);
  return [...tenth, ...[...text.matchAll(/$/gm)].map(({ index }) => index)];
}

/** Accepts every offer at the cursor; the same edit of the same text once. */
function tryAll(cursor: Cursor, seen: Set<string>): void {
  for (const item of offered(cursor)) {
    const edit = JSON.stringify(item.textEdit);
    if (seen.has(edit)) continue;
    seen.add(edit);
    harmless(cursor, item);
  }
}

/** Accepts one of the offers at the cursor, another one at each place. */
function tryOne(cursor: Cursor): void {
  const items = offered(cursor);
  const item = items[cursor.offset % items.length];
  if (item) harmless(cursor, item);
}

/** What a text says before anything is accepted; worked out once for all offers in it. */
const valuesBefore = new WeakMap<Analysis, readonly Value[]>();

function before(analysis: Analysis): readonly Value[] {
  const values = valuesBefore.get(analysis) ?? [...valuesOf(analysis.tree.root)];
  valuesBefore.set(analysis, values);
  return values;
}

function harmless(cursor: Cursor, item: CompletionItem): void {
  const { document, analysis, position, text } = cursor;
  const { range } = item.textEdit as TextEdit;
  const after = accepted(cursor, item);
  // The same as reading the whole, as reparse.test.ts proves, and quick enough for thousands.
  const tree = reparseYaml(analysis.tree, after);
  const near = (lines: string) =>
    lines
      .split('\n')
      .slice(Math.max(0, position.line - 3), position.line + 6)
      .join('\n');
  const report = () => `«${item.label}» at ${position.character} of\n${near(text)}\ngives\n${near(after)}`;
  const onOneLine = range.start.line === range.end.line && range.start.line === position.line;
  const aroundCursor = range.start.character <= position.character && position.character <= range.end.character;
  if (!onOneLine || !aroundCursor) assert.fail(report());
  if (tree.problems.length > analysis.tree.problems.length) assert.fail(`${report()}\n${tree.problems[0]?.message}`);
  const edited = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const kept = new Map([...valuesOf(tree.root)].map(({ path, value }) => [path, value]));
  const somewhere = new Set(kept.values());
  for (const { path, value, span, keys } of before(analysis)) {
    if (touches(span, edited)) continue;
    // An entry that gets another name keeps what it holds.
    const ok = keys.some((key) => touches(key, edited)) ? somewhere.has(value) : kept.get(path) === value;
    if (!ok) assert.fail(`${path} has changed: ${report()}`);
  }
}
