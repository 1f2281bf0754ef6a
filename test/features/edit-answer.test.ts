import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editAnswer } from '../../server/src/features/edit-answer.ts';
import type { AnswerChange } from '../../server/src/protocol.ts';
import { analysisOf } from '../support/analyse.ts';
import { type Plain, understood } from '../support/plain.ts';
import { sampleNames, sampleText } from '../support/samples.ts';
import { tinyStudy } from '../support/studies.ts';

const head = 'study: tiny-2026\ncountry: LT\nanswers:\n';
const toggle: AnswerChange = { kind: 'toggle' };
const yes: AnswerChange = { kind: 'answer', value: 'yes' };
const no: AnswerChange = { kind: 'answer', value: 'no' };
const reviewed: AnswerChange = { kind: 'status', value: 'reviewed' };
const comment: AnswerChange = { kind: 'comment', by: 'Ada', text: 'Check the figure: 12 or 13?' };

/** The text after the change, or the refusal after a `!`. */
function changed(text: string, slot: string, change: AnswerChange): string {
  const analysis = analysisOf(text, tinyStudy());
  const { edits, refusal, version } = editAnswer(analysis, slot, change);
  assert.equal(version, 1);
  assert.equal(edits.length === 0, refusal !== undefined);
  return refusal ? `!${refusal}` : TextDocument.applyEdits(analysis.document, [...edits]);
}

describe('Changing an answer', () => {
  const cases: readonly (readonly [what: string, slot: string, change: AnswerChange, before: string, after: string])[] = [
    ['turns yes to no', 'Q2a', toggle, '  Q2a:\n    answer: yes # for now\n', '  Q2a:\n    answer: no # for now\n'],
    ['turns a No in quotation marks to yes', 'Q2a', toggle, '  Q2a: { answer: "No", actors: [] }\n', '  Q2a: { answer: yes, actors: [] }\n'],
    ['answers with yes where there was nothing', 'Q2a', toggle, '  Q2a:\n    answer: # which?\n    narrative: |\n', '  Q2a:\n    answer: yes # which?\n    narrative: |\n'],
    ['puts the answer first', 'Q2a', no, '  Q2a:\n    # about policies\n    narrative: x\n', '  Q2a:\n    # about policies\n    answer: no\n    narrative: x\n'],
    ['answers below a bare question', 'Q2a', no, '  Q2a: # policies\n  Q2b: { answer: no }\n', '  Q2a: # policies\n    answer: no\n  Q2b: { answer: no }\n'],
    ['answers within empty braces', 'Q2a', no, '  Q2a: {}\n', '  Q2a: { answer: no }\n'],
    ['answers before what is in braces', 'Q2a', no, '  Q2a: { actors: [] }\n', '  Q2a: { answer: no, actors: [] }\n'],
    ['keeps the short form', 'Q2a', toggle, '  Q2a: no # so far\n', '  Q2a: yes # so far\n'],
    ['writes over a slip', 'Q2a', yes, '  Q2a: { answer: jes }\n', '  Q2a: { answer: yes }\n'],
    ['writes over a null', 'Q2a', yes, '  Q2a:\n    answer: ~\n', '  Q2a:\n    answer: yes\n'],
    ['reads a misspelt key', 'Q2a', toggle, '  Q2a:\n    anwser: no\n', '  Q2a:\n    anwser: yes\n'],
    ['finds a slot that is written in another way', 'Q2a', toggle, '  q2A: { answer: no }\n', '  q2A: { answer: yes }\n'],
    ['adds a question at its place', 'Q2a', yes, '  Q1: { narrative: x }\n  Q2b: { answer: no }\n', '  Q1: { narrative: x }\n  Q2a: # Umbrella policies abroad\n    answer: yes\n    narrative: |\n  Q2b: { answer: no }\n'],
    ['adds an optional question', 'Q3', no, '  Q1: { narrative: x }\n', '  Q1: { narrative: x }\n  Q3: # Plans for giving back\n    answer: no\n    narrative: |\n'],
    ['adds the first question', 'Q2a', no, '', '  Q2a: # Umbrella policies abroad\n    answer: no\n    narrative: |\n'],

    ['marks as reviewed, behind the text', 'Q1', reviewed, '  Q1:\n    narrative: |\n      Text.\n\n  Q2a:\n', '  Q1:\n    narrative: |\n      Text.\n    status: reviewed\n\n  Q2a:\n'],
    ['marks before the comments', 'Q1', reviewed, '  Q1:\n    narrative: x\n    comments:\n      - text: y\n', '  Q1:\n    narrative: x\n    status: reviewed\n    comments:\n      - text: y\n'],
    ['marks in place of another mark', 'Q1', reviewed, '  Q1:\n    status: draft # by me\n    narrative: x\n', '  Q1:\n    status: reviewed # by me\n    narrative: x\n'],
    ['marks within braces', 'Q2a', reviewed, '  Q2a: { answer: no, comments: [] }\n', '  Q2a: { answer: no, status: reviewed, comments: [] }\n'],
    ['marks the short form', 'Q2a', reviewed, '  Q2a: no # so far\n', '  Q2a: # so far\n    answer: no\n    status: reviewed\n'],
    ['marks a bare question', 'Q1', reviewed, '  Q1:\n', '  Q1:\n    status: reviewed\n'],
    ['marks an empty text', 'Q1', reviewed, '  Q1:\n    narrative: |\n', '  Q1:\n    narrative: |\n    status: reviewed\n'],
    ['marks a question that is not there', 'Q1', reviewed, '', '  Q1: # Where umbrellas are found\n    narrative: |\n    status: reviewed\n'],

    ['adds a first comment', 'Q2a', comment, '  Q2a:\n    answer: no\n', '  Q2a:\n    answer: no\n    comments:\n      - by: Ada\n        text: "Check the figure: 12 or 13?"\n'],
    ['adds a further comment', 'Q1', comment, '  Q1:\n    comments:\n      - text: x # y\n    narrative: z\n', '  Q1:\n    comments:\n      - text: x # y\n      - by: Ada\n        text: "Check the figure: 12 or 13?"\n    narrative: z\n'],
    ['adds a comment to dashes below the key', 'Q1', { kind: 'comment', text: 'Short.' }, '  Q1:\n    comments:\n    - text: x\n    narrative: z\n', '  Q1:\n    comments:\n    - text: x\n    - text: Short.\n    narrative: z\n'],
    ['adds a comment below an empty key', 'Q1', { kind: 'comment', text: 'Short.' }, '  Q1:\n    comments: # none\n    narrative: z\n', '  Q1:\n    comments: # none\n      - text: Short.\n    narrative: z\n'],
    ['adds a comment in empty brackets', 'Q1', { kind: 'comment', text: 'Short.' }, '  Q1:\n    comments: []\n', '  Q1:\n    comments: [{ text: Short. }]\n'],
    ['adds a comment in brackets', 'Q1', { kind: 'comment', text: 'One, two' }, '  Q1: { comments: [{ text: x }] }\n', '  Q1: { comments: [{ text: x }, { text: "One, two" }] }\n'],
    ['adds a comment within braces', 'Q1', { kind: 'comment', text: 'no' }, '  Q1: { narrative: x }\n', '  Q1: { narrative: x, comments: [{ text: "no" }] }\n'],
    ['adds a comment of several lines', 'Q1', { kind: 'comment', text: 'One: two.\n\n# Three\n' }, '  Q1:\n    narrative: x\n', '  Q1:\n    narrative: x\n    comments:\n      - text: |\n          One: two.\n\n          # Three\n'],
  ]; // biome-ignore format: cases on one line
  for (const [what, slot, change, before, after] of cases) {
    it(what, () => assert.equal(changed(head + before, slot, change), head + after));
    it(`${what}, with the line breaks of the file`, () => {
      const crlf = (text: string) => (head + text).replaceAll('\n', '\r\n');
      assert.equal(changed(crlf(before), slot, change), crlf(after));
    });
  }

  const refused: readonly (readonly [what: string, slot: string, change: AnswerChange, text: string, why: RegExp])[] = [
    ['a yes to an open question', 'Q1', yes, `${head}  Q1:\n`, /Q1 is an open question/],
    ['turning what is neither yes nor no', 'Q2a', toggle, `${head}  Q2a: { answer: perhaps }\n`, /neither yes nor no/],
    ['writing over a text', 'Q2a', no, `${head}  Q2a:\n    answer: A long text about what was found in the harbours.\n`, /Look at what is written there/],
    ['a slot that the study has not', 'Q9', yes, head, /Tiny Study 2026\/1 has no question Q9/],
    ['a study that is not known', 'Q1', reviewed, 'study: none\nanswers:\n', /study is not named/],
    ['a status that there is not', 'Q1', { kind: 'status', value: 'done' }, head, /todo, draft, reviewed or agreed/],
    ['a comment without words', 'Q1', { kind: 'comment', text: ' \n' }, head, /no words/],
    ['a part of a question that is written whole', 'Q2a', yes, `${head}  Q2: { answer: no }\n`, /Write Q2a in its place/],
    ['an answer that is a list', 'Q2a', yes, `${head}  Q2a: [no]\n`, /something else than an answer/],
    ['answers that are a list', 'Q2a', yes, 'study: tiny-2026\nanswers: [1]\n', /no room/],
    ['comments that are a text', 'Q1', comment, `${head}  Q1:\n    comments: many\n`, /something else|by hand/],
  ]; // biome-ignore format: cases on one line
  for (const [what, slot, change, text, why] of refused) {
    it(`refuses ${what}`, () => assert.match(changed(text, slot, change), why));
  }

  for (const name of sampleNames) {
    it(`changes nothing else in ${name}`, () => {
      const text = sampleText(name);
      const analysis = analysisOf(text);
      const before = understood(text);
      for (const { id, kind } of analysis.study?.slots.filter((_, index) => index % 6 === 0) ?? []) {
        for (const change of [kind === 'open' ? reviewed : toggle, reviewed, comment]) {
          const { edits, refusal } = editAnswer(analysis, id, change);
          assert.equal(refusal, undefined, id);
          const after = TextDocument.applyEdits(analysis.document, [...edits]);
          assert.deepEqual(without(understood(after), id), without(before, id), id);
          for (const line of text.split('\n').filter((each) => !each.includes('answer:'))) {
            assert.ok(after.includes(line) || line.includes('status:'), `${id}: ${line}`);
          }
        }
      }
    });
  }
});

/** A contribution without what a change may touch in one answer. */
function without(said: Plain, slot: string): Plain {
  const whole = said as { answers: Record<string, Record<string, Plain>> };
  const { answer, status, comments, ...others } = whole.answers[slot] ?? {};
  return { ...(said as object), answers: { ...whole.answers, [slot]: others } } as Plain;
}
