import assert from 'node:assert/strict';
import { buildQuestionnaire } from '../../server/src/model/build.ts';
import type { Questionnaire } from '../../server/src/model/questionnaire.ts';
import { parseYaml } from '../../server/src/syntax/parse.ts';
import { tinyStudy } from '../support/studies.ts';

const built = (text: string) => buildQuestionnaire(parseYaml(text), () => tinyStudy());
const read = (text: string): Questionnaire => built(text).questionnaire;
const faults = (text: string) =>
  built(text).faults.map((fault) => ('key' in fault ? `${fault.code} ${nameOf(fault.key)}` : fault.code));
const nameOf = (key: string | { readonly name: string }) => (typeof key === 'string' ? key : key.name);

/** A contribution that lacks nothing, with `lines` at its end. */
const opening = 'study: tiny-2026\ncountry: LT\n';
const answering = (lines: string) => `${opening}answers:\n${lines}`;
const values = (texts: readonly { readonly value: string }[]) => texts.map(({ value }) => value);

describe('the model of a contribution', () => {
  it('holds everything that the format has, each with its place', () => {
    const text = `${answering(
      '  Q2b:\n    answer: yes\n    narrative: |\n      Kept.\n    actors: [HUO]\n    programmes: [Dry Heads]\n' +
        '    status: reviewed\n    responsible: [HUO, NCP]\n    comments:\n      - by: HUO\n        text: Checked\n',
    )}status: final
contact: { organisation: NCP, email: ncp@example.org }
summary: Umbrellas.
facts:
  found: { value: 10, unit: umbrellas, period: 2025, source: list }
sources:
  list: { title: The list, author: HUO, year: 2026, url: "https://example.org" }
actors:
  - { name: Umbrella Friends, acronym: UF, variants: [Friends], type: NGO }
programmes:
  - { name: Rain Week, kind: campaign, former: [Rain Day], years: 2026 }
`;
    assert.deepEqual(faults(text), []);
    const { status, contact, summary, bySlot, facts, sources, actors, programmes } = read(text);
    assert.equal(status, 'final');
    assert.deepEqual(values(Object.values(contact)), ['NCP', 'ncp@example.org']);
    assert.equal(summary?.value, 'Umbrellas.');
    const answer = bySlot.get('Q2b') ?? assert.fail();
    assert.equal(answer.answer?.value, 'yes');
    assert.equal(text.slice(answer.answer?.entry.start, answer.answer?.entry.end), 'answer: yes');
    assert.equal(text.slice(answer.narrative?.content.start, answer.narrative?.content.end), '      Kept.');
    assert.deepEqual(values([...answer.actors, ...answer.programmes]), ['HUO', 'Dry Heads']);
    assert.deepEqual(values(answer.responsible), ['HUO', 'NCP']);
    assert.equal(answer.status?.value, 'reviewed');
    assert.deepEqual(
      answer.comments.map(({ by, text }) => [by, text]),
      [['HUO', 'Checked']],
    );
    assert.deepEqual([facts[0]?.id.value, facts[0]?.value?.value, facts[0]?.period?.value], ['found', '10', '2025']);
    assert.deepEqual(
      [sources[0]?.id.value, sources[0]?.title?.value, sources[0]?.year?.value],
      ['list', 'The list', '2026'],
    );
    assert.deepEqual([actors[0]?.name?.value, actors[0]?.sort?.value], ['Umbrella Friends', 'NGO']);
    assert.deepEqual([programmes[0]?.sort?.value, values(programmes[0]?.former ?? [])], ['campaign', ['Rain Day']]);
  });

  it('reads a misspelt key as the one that was meant', () => {
    const text = answering('  Q2b:\n    anwser: yes\n    Narrative: Kept.\n');
    const { answer, narrative } = read(text).bySlot.get('Q2b') ?? assert.fail();
    assert.deepEqual([answer?.value, narrative?.value], ['yes', 'Kept.']);
    assert.deepEqual(faults(text), ['unknown-key anwser', 'unknown-key Narrative']);
  });

  it('takes a misspelt key for no other that is there already', () => {
    const text = answering('  Q2b:\n    answer: yes\n    anwser: no\n');
    assert.equal(read(text).bySlot.get('Q2b')?.answer?.value, 'yes');
    assert.deepEqual(faults(text), ['duplicate-key answer']);
  });

  it('reads mere words as the remark or the body that they are meant to be', () => {
    for (const written of ['Ask the police', '[Ask the police]', '\n      - Ask the police']) {
      const text = `${answering(`  Q2b:\n    comments: ${written}\n`)}actors:\n  - Rain Club\n`;
      const { answers, actors } = read(text);
      assert.deepEqual(
        answers[0]?.comments.map((comment) => comment.text),
        ['Ask the police'],
      );
      assert.equal(actors[0]?.name?.value, 'Rain Club');
      assert.deepEqual(faults(text), ['wrong-type comments', 'wrong-type actors']);
    }
  });

  it('reads «Q2a: no» as an answer', () => {
    for (const [written, value] of [
      ['no', 'no'],
      ['Yes.', 'yes'],
      ['taip', 'yes'],
    ] as const) {
      const text = answering(`  Q2a: ${written}\n`);
      assert.equal(read(text).bySlot.get('Q2a')?.answer?.value, value);
      assert.deepEqual(faults(text), ['wrong-type Q2a']);
    }
  });

  it('reads no answer into other words beside a question', () => {
    const text = answering('  Q2a: Nobody has.\n');
    const answer = read(text).bySlot.get('Q2a');
    assert.deepEqual([answer?.answer, answer?.narrative], [undefined, undefined]);
    assert.deepEqual(faults(text), ['wrong-type Q2a']);
  });

  it('knows a question by another spelling, and says that it is one', () => {
    for (const key of ['q2A', 'Q2A', '2a', 'Question 2 a)', 'Q02a', 'Q 2.a']) {
      const answer = read(answering(`  "${key}": { answer: no }\n`)).bySlot.get('Q2a');
      assert.deepEqual([answer?.answer?.value, answer?.exact], ['no', false], key);
    }
  });

  it('prefers the question written to the letter to one in another spelling', () => {
    const text = answering('  q2a: { answer: yes }\n  Q2a: { answer: no }\n');
    assert.equal(read(text).bySlot.get('Q2a')?.answer?.value, 'no');
  });

  it('keeps questions that the study does not have, without a slot', () => {
    const { answers, bySlot } = read(answering('  Q9: { answer: no }\n  Q2: { answer: no }\n'));
    assert.deepEqual(
      answers.map(({ key, slot }) => [key.value, slot]),
      [
        ['Q9', undefined],
        ['Q2', undefined],
      ],
    );
    assert.equal(bySlot.size, 0);
  });

  it('counts the first of two entries of one name', () => {
    const text = answering('  Q2a: { answer: no, answer: yes }\n  Q2a: { answer: yes }\n');
    assert.equal(read(text).bySlot.get('Q2a')?.answer?.value, 'no');
    assert.deepEqual(faults(text), ['duplicate-key Q2a', 'duplicate-key answer']);
  });

  it('takes one text for a list of names, each with its own place', () => {
    const text = answering('  Q2a:\n    actors: HUO, Umbrella Office\n    responsible: NCP\n');
    const { actors, responsible } = read(text).bySlot.get('Q2a') ?? assert.fail();
    assert.deepEqual(values(actors), ['HUO', 'Umbrella Office']);
    assert.deepEqual(
      actors.map(({ span }) => text.slice(span.start, span.end)),
      ['HUO', 'Umbrella Office'],
    );
    assert.deepEqual(values(responsible), ['NCP']);
    assert.deepEqual(faults(text), ['wrong-type actors', 'wrong-type responsible']);
  });

  it('leaves out what stands in a list and is no name', () => {
    const text = answering('  Q2a: { actors: [HUO, , ~, [a], { b: c }] }\n');
    assert.deepEqual(values(read(text).bySlot.get('Q2a')?.actors ?? []), ['HUO']);
  });

  it('understands yes and no in other words and languages, and tells the usual form from others', () => {
    const canonical = (written: string) => {
      const { answer } = read(answering(`  Q2a: { answer: ${written} }\n`)).bySlot.get('Q2a') ?? assert.fail();
      return answer && [answer.value, answer.canonical];
    };
    assert.deepEqual(canonical('yes'), ['yes', true]);
    assert.deepEqual(canonical('"no"'), ['no', true]);
    assert.deepEqual(canonical('NO'), ['no', false]);
    assert.deepEqual(canonical('false'), ['no', false]);
    assert.deepEqual(canonical('"Ναι."'), ['yes', false]);
    assert.deepEqual(canonical('partly'), [undefined, false]);
    for (const nothing of ['', '~', 'null', '""', '" "']) assert.equal(canonical(nothing), undefined);
  });

  it('notes what is written in place of a yes or no and is neither', () => {
    assert.deepEqual(faults(answering('  Q2a: { answer: [no] }\n')), ['wrong-type answer']);
  });

  it('reads a status that is nearly right, and is a draft otherwise', () => {
    assert.equal(read(`${opening}answers: {}\nstatus: Final\n`).status, 'final');
    assert.equal(read(`${opening}answers: {}\nstatus: finished\n`).status, 'draft');
    assert.equal(read(`${opening}answers: {}\n`).status, 'draft');
  });

  it('misses what the format needs, and tells an empty entry from none', () => {
    assert.deepEqual(faults('summary: x\n'), ['missing-key study', 'missing-key country', 'missing-key answers']);
    assert.deepEqual(faults('study:\ncountry: ""\nanswers: ~\n'), [
      'missing-key study',
      'missing-key country',
      'missing-key answers',
    ]);
    assert.deepEqual(faults(`${answering('  Q2a:\n')}facts:\n  a:\nsources:\n  b: {}\nactors:\n  - type: NGO\n`), [
      'missing-key value',
      'missing-key title',
      'missing-key name',
    ]);
  });

  it('takes names that programs keep for themselves for names like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    for (const name of names) {
      const text = `${answering(`  ${name}: { answer: no, ${name}: x }\n`)}${name}: x
contact: { ${name}: x }
facts:
  ${name}: { value: 1, ${name}: x }
sources:
  ${name}: { title: x, ${name}: x }
`;
      const { answers, facts, sources, contact, fields } = read(text);
      assert.deepEqual([answers[0]?.key.value, facts[0]?.id.value, sources[0]?.id.value], [name, name, name]);
      assert.deepEqual([Object.keys(contact), fields.size], [[], 6]);
      assert.deepEqual(faults(text), Array(5).fill(`unknown-key ${name}`));
      assert.equal(read(`study: ${name}\n`).study?.value, name);
    }
  });

  it('is empty, with a fault, where the file is a list or a text', () => {
    for (const text of ['- a\n- b\n', 'A text.\n', '*a\n']) {
      assert.deepEqual(faults(text), ['not-a-contribution'], text);
      assert.equal(read(text).answers.length, 0);
    }
    assert.deepEqual(read('').answers, []);
  });

  it('notes what has another form than it should, and reads on', () => {
    const text = `study: [tiny-2026]
country: { code: LT }
answers: [Q1]
summary: [a]
contact: NCP
facts: [1]
sources: x
actors: { name: x }
programmes: [x]
`;
    const expected = 'contact study country summary answers facts sources actors programmes'.split(' ');
    assert.deepEqual(faults(text).sort(), expected.map((key) => `wrong-type ${key}`).sort());
  });
});
