import assert from 'node:assert/strict';
import { format, type Place } from '../../server/src/model/format.ts';
import { at, hovered, hoveredWords } from '../support/cursor.ts';
import { loadShippedStudies, tinyStudy } from '../support/studies.ts';

const head = 'study: emn-2024-1\ncountry: LT\n';
const [study] = loadShippedStudies();
if (!study) throw new Error('There is no study.');

/** A hover at the cursor: the words it is about, the first line of its card, and what the card says it comes from. */
function card(text: string): string {
  const cursor = at(text);
  const lines = hovered(cursor).split('\n');
  const words = hoveredWords(cursor);
  return words === undefined ? '' : `${words} → ${lines[0]} ${lines.at(-1)}`.replaceAll('*', '');
}

const inAnswer = (lines: string) => card(`${head}answers:\n  Q3a:\n${lines.replace(/^/gm, '    ')}\n`);
const inProse = (text: string) => inAnswer(`answer: yes\nnarrative: |\n${text.replace(/^/gm, '  ')}`);

/** Each case: the text with the cursor, and the words and card that are shown; nothing where that is empty. */
function table(read: (text: string) => string, cases: readonly (readonly [text: string, expected: string])[]): void {
  for (const [text, expected] of cases) {
    it(`${JSON.stringify(text)} → ${expected.replace(/ → .*/, '') || 'nothing'}`, () => {
      assert.equal(read(text).slice(0, expected === '' ? undefined : expected.length), expected);
    });
  }
}

const policies = 'policies as this study uses the word — EMN Study 2024/1, footnote 2, at Question 3';
const measures = 'measures as this study uses the word — EMN Study 2024/1, footnote 4, at Question 5';
const dimension = 'international dimension as this study uses the word — EMN Study 2024/1, footnote 1, at Question 1';
const links = 'interconnections as this study uses the word — EMN Study 2024/1, footnote 3, at Question 4';
const europol =
  'European Union Agency for Law Enforcement Cooperation (Europol) — Public pages of the bodies themselves';
const inspectorate =
  'State Labour Inspectorate of the Republic of Lithuania (SLI) — EMN Study 2024/1, Lithuanian contribution';
const q3a =
  'Q3a · Policies in third countries — EMN Study 2024/1, Question 3, part a, section 1: Introduction and mapping of policies and measures';

describe('Hover on a question', () => {
  for (const slot of study.slots) {
    it(`${slot.id} shows what it asks, and where that stands`, () => {
      const cursor = at(`${head}answers:\n  ${slot.id}│:\n`);
      const shown = hovered(cursor).replaceAll('\\', '');
      assert.equal(hoveredWords(cursor), slot.id);
      for (const part of [slot.id, slot.title, slot.text, ...slot.examples]) assert.ok(shown.includes(part), part);
      assert.match(shown, slot.kind === 'open' ? /^Asks for a text, not/m : /^Asks for yes or no/m);
      assert.match(shown, new RegExp(`— \\*EMN Study 2024/1, Question ${slot.question.slice(1)}\\b.*section`));
      assert.equal(shown.includes('(optional)'), slot.optional);
    });
  }

  it('Q6 shows the note on what to report', () => {
    assert.match(hovered(at(`${head}answers:\n  Q│6:\n`)), /only what has happened after 2021\. \(footnote 5\)/);
  });

  it('Q3 shows its parts', () => {
    const shown = hovered(at(`${head}answers:\n  Q│3:\n`));
    assert.match(shown, /- Q3a: Policies in third countries\n- Q3b: Policies in the own country/);
    assert.match(shown, /— \*EMN Study 2024\/1, Question 3\*$/);
  });

  table(
    (text) => card(`${head}answers:\n${text}`),
    [
      ['  │Q3a:\n', `Q3a → ${q3a}`],
      ['  q3│A:\n', `q3A → ${q3a}`],
      ['  3│a:\n', `3a → ${q3a}`],
      ['  Q3│a: { answer: no }\n', `Q3a → ${q3a}`],
      ['  Q9│9:\n', ''],
      [' │ Q3a:\n', ''],
      ['  Q3a: │ \n', ''],
    ],
  );
});

describe('Hover on a key', () => {
  const written: Record<Place, (key: string) => string> = {
    contribution: (key) => `${key}:\n`,
    contact: (key) => `contact:\n  ${key}:\n`,
    answer: (key) => `answers:\n  Q3a:\n    ${key}:\n`,
    comment: (key) => `answers:\n  Q3a:\n    comments:\n      - ${key}:\n`,
    fact: (key) => `facts:\n  some:\n    ${key}:\n`,
    source: (key) => `sources:\n  some: { ${key}: }\n`,
    actor: (key) => `actors:\n  - ${key}:\n`,
    programme: (key) => `programmes:\n  - { ${key}: x }\n`,
  };
  for (const [place, keys] of Object.entries(format)) {
    for (const { name, about } of keys) {
      it(`${name} of ${place}`, () => {
        const shown = hovered(at(written[place as Place](`${name.slice(0, 1)}│${name.slice(1)}`)));
        assert.ok(shown.startsWith(`**${name}**\n\n${about}`), shown);
        assert.match(shown, /— \*Format of a contribution\*$/);
      });
    }
  }

  table(
    (text) => card(head + text),
    [
      ['narr│ative: x\n', ''],
      ['answers:\n  Q3a:\n    pol│icy: x\n', ''],
      ['facts:\n  poli│cy: { value: 1 }\n', 'policy → 1 — Fact policy of this contribution'],
      ['# the Euro│pol file\n', ''],
      ['answers: # Euro│pol\n', ''],
      ['answers:\n  Q3a:\n    # pol│icy\n    answer: yes\n', ''],
      ['status: fi│nal\n', 'final → status — Format of a contribution'],
    ],
  );
});

describe('Hover on yes or no', () => {
  const yes = 'Yes at Q3a · Policies in third countries — EMN Study 2024/1, Question 3, part a';
  table(inAnswer, [
    ['answer: y│es', `yes → ${yes}`],
    ['answer: n│o', 'no → No at Q3a'],
    ['answer: Y│es', `Yes → ${yes}`],
    ['answer: tr│ue', `true → ${yes}`],
    ['answer: "ye│s"', `"yes" → ${yes}`],
    ['answer: ta│ip', `taip → ${yes}`],
    ['answer: may│be', ''],
    ['answer:│ yes', ''],
    ['status: rev│iewed', 'reviewed → status — Format of a contribution'],
  ]);
  table(
    (text) => card(`${head}answers:\n${text}\n`),
    [
      ['  Q3a: ye│s', `yes → ${yes}`],
      ['  Q3a: { answer: │yes }', `yes → ${yes}`],
      ['  Q1:\n    answer: n│o', 'no → Q1 · Thematic priorities'],
    ],
  );

  it('says what the answer means in this study, at every question', () => {
    for (const { id, meaning } of study.slots) {
      if (!meaning) continue;
      assert.ok(hovered(at(`${head}answers:\n  ${id}:\n    answer: y│es\n`)).includes(meaning.yes), id);
      assert.ok(hovered(at(`${head}answers:\n  ${id}: { answer: n│o }\n`)).includes(meaning.no), id);
    }
  });
});

describe('Hover on a term', () => {
  table(inProse, [
    ['a pol│icy', `policy → ${policies}`],
    ['│policies', `policies → ${policies}`],
    ['Policies│.', `Policies → ${policies}`],
    ['PO│LICY', `POLICY → ${policies}`],
    ['Me│asures', `Measures → ${measures}`],
    ['one meas│ure', `measure → ${measures}`],
    ['an intercon│nection', `interconnection → ${links}`],
    ['Intercon│nections', `Interconnections → ${links}`],
    ['the international dim│ension', `international dimension → ${dimension}`],
    ['the inter│national\ndimension of it', `international\n      dimension → ${dimension}`],
    ['the international\ndim│ension of it', `international\n      dimension → ${dimension}`],
    ['the inter│national situation', ''],
    ['a policym│aker', ''],
    ['pol│icy-makers', ''],
    ['counterm│easures', ''],
    ['counter-meas│ures', ''],
    ['the poli│cy’s aim', `policy → ${policies}`],
    ['**poli│cies**', `policies → ${policies}`],
    ['# Poli│cies', `Policies → ${policies}`],
    ['| a | poli│cy |', `policy → ${policies}`],
    ['[poli│cy](https://example.org/measures)', `policy → ${policies}`],
    ['[policy](https://example.org/meas│ures)', ''],
    ['see https://example.org/poli│cy', ''],
    ['a policy, │ b', ''],
    ['the figure {{poli│cy}}', ''],
    ['as written [@poli│cy]', ''],
  ]);

  it('shows what counts, what counts too, what is out of scope', () => {
    const shown = hovered(at(`${head}summary: a pol│icy\n`));
    const [term] = study.terms.filter(({ id }) => id === 'policies');
    assert.ok(term);
    for (const part of [term.definition, ...term.counts, ...term.countsToo, ...term.outOfScope]) {
      assert.ok(shown.includes(part), part);
    }
  });
});

describe('Hover on an actor or a programme', () => {
  table(inProse, [
    ['of Euro│pol', `Europol → ${europol}`],
    ['Europol│’s', `Europol → ${europol}`],
    ["Euro│pol's", `Europol → ${europol}`],
    ['EURO│POL', `EUROPOL → ${europol}`],
    ['the European Police Off│ice', `European Police Office → ${europol}`],
    ['the European Union Agency for Law │Enforcement\nCooperation', 'European Union Agency'],
    ['State Labour Inspecto│rate', `State Labour Inspectorate → ${inspectorate}`],
    ['Valstybinė dar│bo inspekcija', `Valstybinė darbo inspekcija → ${inspectorate}`],
    ['the S│LI', `SLI → ${inspectorate}`],
    ['a sl│i', ''],
    ['EMPA│CT', 'EMPACT → European Multidisciplinary Platform Against Criminal Threats (EMPACT)'],
    ['the 2024–2026 Action│ Plan', '2024–2026 Action Plan → Action Plan for 2024–2026 to Combat Human Trafficking'],
    ['mail@Euro│pol.eu', ''],
  ]);
  table(inAnswer, [
    ['actors: [IOM, Euro│pol]', `Europol → ${europol}`],
    ['actors:\n  - Euro│pol\n  - IOM', `Europol → ${europol}`],
    ["actors: [IOM, 'Euro│pol']", `Europol → ${europol}`],
    ['actors: Euro│pol, IOM', `Europol → ${europol}`],
    ['{ actors: [Euro│pol] }', `Europol → ${europol}`],
    ['responsible: [S│LI]', `SLI → ${inspectorate}`],
    ['comments:\n  - by: x\n    text: Ask Euro│pol', `Europol → ${europol}`],
    ['narrative: "by Euro│pol"', `Europol → ${europol}`],
    ['narrative: >\n  by Euro│pol', `Europol → ${europol}`],
    ['# Euro│pol', ''],
  ]);
  table(
    (text) => card(head + text),
    [
      [
        'summary: a Harbour Co│uncil\nactors:\n  - name: Harbour Council\n',
        'Harbour Council → Harbour Council — This contribution',
      ],
      ['actors:\n  - { name: Harbour Co│uncil }\n', 'Harbour Council → Harbour Council — This contribution'],
      ['summary: a H│C\nactors:\n  - { name: Harbour Council, acronym: HC }\n', 'HC → Harbour Council (HC)'],
    ],
  );
});

describe('Hover on questions named in text', () => {
  table(inProse, [
    ['see Q3│a', `Q3a → ${q3a}`],
    ['(see q3│A)', `q3A → ${q3a}`],
    ['see Q│3.', 'Q3 → Q3 · Specific policies — EMN Study 2024/1, Question 3'],
    ['in 2│2 cases', ''],
    ['see Q9│9', ''],
  ]);
});

describe('Hover on the study and the country', () => {
  table(card, [
    ['study: emn│-2024-1\n', 'emn-2024-1 → The International Dimension of the EU Policy to Prevent'],
    ['study: no│ne\n', ''],
    ['study: emn-2024-1\ncountry: L│T\n', 'LT → Lithuania (LT) — EMN Member and Observer Countries'],
    ['study: none\ncountry: L│T\n', 'LT → Lithuania (LT)'],
    ['study: emn-2024-1\ncountry: N│O\n', 'NO → Norway (NO)'],
    ['study: emn-2024-1\ncountry: X│A\n', ''],
  ]);

  const country = (code: string) => hovered(at(`study: emn-2024-1\ncountry: │${code}\n`));
  it('says how the EU writes Greece', () => assert.match(country('EL'), /ISO code GR; the EU writes EL/));
  it('says since when a country observes', () =>
    assert.match(country('GE'), /^EMN Observer Country, since 11 March 2021$/m));
  it('says what is not sure', () =>
    assert.match(country('AM'), /EMN Observer Country, since 28 October 2022\n\nThe day/));
  it('counts what the study asks', () =>
    assert.match(
      hovered(at('study: │emn-2024-1\n')),
      /6 sections, 22 questions, 30 answers, of which Q21 is optional\./,
    ));
});

describe('Hover in a file that can’t be read in full', () => {
  table(card, [
    [`${head}answers:\n  Q3a:\n    answer yes\n    narrative: |\n      pol│icy\n`, `policy → ${policies}`],
    [`${head}answers:\n  Q3│a:\n    answer: yes\n  Q3b\n    answer: [\n`, `Q3a → ${q3a}`],
    [
      `${head}answers:\n  Q3a:\n    narrative: "never closed\n  Q4:\n    narrative: a pol│icy\n`,
      `policy → ${policies}`,
    ],
    [`${head}answers:\n\tQ3a: a pol│icy\n`, `policy → ${policies}`],
    ['pol│icy', ''],
    ['│', ''],
  ]);
});

it('Hover knows no study by heart', () => {
  const text = 'study: tiny-2026\ncountry: LT\nanswers:\n  Q2a:\n    answer: yes\n    narrative: ';
  assert.match(hovered(at(`${text}an umbr│ella`, tinyStudy())), /— \*Tiny Study 2026\/1, footnote 1, at Question 1\*$/);
  assert.equal(hovered(at(`${text}a pol│icy`, tinyStudy())), '');
});
