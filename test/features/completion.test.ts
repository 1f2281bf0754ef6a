import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { completionAt } from '../../server/src/features/completion/index.ts';
import { plainText, withoutSnippets } from '../../server/src/features/completion/plain.ts';
import { accepting, at, offered } from '../support/cursor.ts';
import { loadShippedStudies, tinyStudy } from '../support/studies.ts';

const head = 'study: emn-2024-1\ncountry: LT\n';
const [study] = loadShippedStudies();
if (!study) throw new Error('There is no study.');
const slots = study.slots.map(({ id }) => id);

type Read = (text: string) => string;
const answers: Read = (lines) => `${head}answers:\n${lines}\n`;
const answer: Read = (lines) => answers(`  Q2:\n${lines.replace(/^/gm, '    ')}\n  Q4:\n    answer: yes`);
const prose: Read = (line) => answer(`narrative: |\n  ${line}`);

const labels = (text: string) => offered(at(text)).map(({ label }) => label);

/** Each case: the text with the cursor, and the first things offered. An empty text: nothing is. */
function offers(read: Read, cases: readonly (readonly [text: string, first: string])[]): void {
  for (const [text, first] of cases) {
    it(`${JSON.stringify(text)} → ${first || 'nothing'}`, () => {
      const found = labels(read(text));
      const expected = first.split(', ');
      assert.equal(first === '' ? found.join(', ') : found.slice(0, expected.length).join(', '), first);
    });
  }
}

/** Each case: the text with the cursor, the offer that is accepted, and the text after it. */
function accepts(read: Read, cases: readonly (readonly [text: string, label: string, after: string])[]): void {
  for (const [text, label, after] of cases) {
    it(`${JSON.stringify(text)} + ${label}`, () => assert.equal(accepting(at(read(text)), label), read(after)));
  }
}

describe('Completion of questions', () => {
  it('offers all of them in a new file, in order, with title, question and source', () => {
    const items = offered(at(answers('  │')));
    assert.deepEqual(
      items.map(({ label }) => label),
      slots,
    );
    for (const [index, slot] of study.slots.entries()) {
      const { labelDetails, documentation } = items[index] ?? {};
      assert.equal(labelDetails?.description, slot.title + (slot.optional ? ' (optional)' : ''));
      assert.match((documentation as MarkupContent).value, /— \*EMN Study 2024\/1, Question \d+/);
    }
    const order = items.map(({ sortText }) => sortText ?? '');
    assert.deepEqual(order, [...order].sort());
  });

  it('starts with those that come after the question above, and leaves out those that are there', () => {
    const found = labels(answers('  Q2: { answer: no }\n  Q5: { answer: no }\n  │\n  Q7a: { answer: no }'));
    assert.deepEqual(found.slice(0, 3), ['Q6', 'Q7b', 'Q8a']);
    assert.deepEqual(found.slice(-4), ['Q1', 'Q3a', 'Q3b', 'Q4']);
    assert.equal(found.length, slots.length - 3);
  });

  offers(answers, [
    ['  Q│', 'Q1, Q2, Q3a'],
    ['    Q2: { answer: no }\n    │', 'Q3a, Q3b'],
    ['    Q2: { answer: no }\n  │', ''],
    ['  Q2:\n    answer: no\n  │\n    narrative: x', ''],
    ['  Q2: { answer: no }\n  │ Q4: { answer: no }', ''],
    ['  Q22: { answer: no }\n  │', 'Q1, Q2'],
    ['  Q2:\n    narrative: "never closed\n  Q3a\n  │', 'Q3b, Q4'],
    ['  Q2: │', ''],
  ]);

  accepts(answers, [
    ['  │', 'Q1', '  Q1:\n    narrative: |\n      │'],
    ['  │', 'Q2', '  Q2:\n    answer: │yes\n    narrative: |\n      '],
    ['  Q3│', 'Q3b', '  Q3b:\n    answer: │yes\n    narrative: |\n      '],
    ['  Q3│: ', 'Q3b', '  Q3b:\n    answer: │yes\n    narrative: |\n      '],
    ['  Q3│: { answer: no }', 'Q3b', '  Q3b: { answer: no }'],
    ['  Q3│:\n    answer: no', 'Q3b', '  Q3b:\n    answer: no'],
    [
      '    Q2: { answer: no }\n    │',
      'Q4',
      '    Q2: { answer: no }\n    Q4:\n      answer: │yes\n      narrative: |\n        ',
    ],
    ['  Q2: { answer: no }\n│', 'Q4', '  Q2: { answer: no }\n  Q4:\n    answer: │yes\n    narrative: |\n      '],
    ['    Q2: { answer: no }\n│', 'Q1', '    Q2: { answer: no }\n    Q1:\n      narrative: |\n        │'],
    ['│', 'Q1', '  Q1:\n    narrative: |\n      │'],
  ]);

  it('keeps the line breaks of the file', () => {
    assert.equal(
      accepting(at(answers('  │').replaceAll('\n', '\r\n')), 'Q1'),
      answers('  Q1:\n    narrative: |\n      │').replaceAll('\n', '\r\n'),
    );
  });

  it('knows no study by heart', () => {
    const items = offered(at('study: tiny-2026\ncountry: LT\nanswers:\n  │\n', tinyStudy()));
    assert.deepEqual(
      items.map(({ label }) => label),
      ['Q1', 'Q2a', 'Q2b', 'Q3'],
    );
  });
});

describe('Completion of keys', () => {
  offers(answer, [
    ['│', 'answer, narrative, actors, programmes, status, responsible, comments'],
    ['a│', 'answer, narrative'],
    ['answer: yes\n│', 'narrative, actors'],
    ['answer: yes\n\n│\nactors: []', 'narrative, programmes'],
    ['{ │ }', 'answer, narrative'],
    ['{ answer: no, │ }', 'narrative, actors'],
    ['{ answer: no, actors: [IOM], │ }', 'narrative, programmes'],
    ['comments:\n  - │', 'by, text'],
    ['comments:\n  - by: x\n    │', 'text'],
    ['comments:\n  - by: x\n    text: y\n  - │', 'by, text'],
    ['comments:\n  - by: x\n│', 'answer, narrative, actors, programmes, status, responsible'],
    ['answer: yes\n │', ''],
    ['answer: yes\n    │', ''],
    ['│ answer: yes', ''],
    ['# │', ''],
    ['answer: no # │', ''],
    ['answer: no #│', ''],
    ['narrative: |\n  Text\n\n  │', ''],
  ]);
  offers(
    (text) => text,
    [
      ['│', 'study, country, status, contact, summary, answers'],
      [`${head}│`, 'status, contact, summary, answers, facts'],
      [`${head}contact:\n  │`, 'organisation, person, email, phone'],
      [`${head}contact: { person: x, │ }`, 'organisation, email'],
      [`${head}facts:\n  some:\n    │`, 'value, unit, period, source, note'],
      [`${head}sources:\n  some: { │ }`, 'title, author, year, url, note'],
      [`${head}actors:\n  - │`, 'name, acronym, native'],
      [`${head}actors:\n  - name: x\n    │`, 'acronym, native'],
      [`${head}actors:\n- name: x\n- │`, 'name, acronym'],
      [`${head}programmes:\n  - { name: x, │ }`, 'acronym, native'],
      [`${head}facts:\n  │`, ''],
      [answers('  Q2: { answer: no }\n│\n  Q3a: { answer: no }'), 'Q3b, Q4'],
      [answers('  Q2:\n    narrative: |\n      One\n│\n      Two'), ''],
      [answers('  Q1:\n    │\n'), 'narrative, actors'],
      [answers('  Q3a: { answer: no,\n    │\n    actors: [IOM] }'), 'narrative, programmes'],
    ],
  );
  accepts(answer, [
    ['│', 'answer', 'answer: │yes'],
    ['│', 'narrative', 'narrative: |\n  │'],
    ['│', 'actors', 'actors: [│]'],
    ['│', 'status', 'status: │todo'],
    ['│', 'comments', 'comments:\n  - by: │'],
    ['ans│: yes', 'answer', 'answer: yes'],
    ['act│:\n  - IOM', 'actors', 'actors:\n  - IOM'],
    ['{ ans│wer: no }', 'narrative', '{ narrative: no }'],
    ['{ │ }', 'actors', '{ actors: [│] }'],
    ['{ │ }', 'comments', '{ comments: [{ by: │ }] }'],
    ['comments:\n  │', 'by', 'comments:\n  - by: │'],
    ['comments:\n  - by: x\n  │', 'text', 'comments:\n  - by: x\n  - text: │'],
    ['comments:\n  -│', 'by', 'comments:\n  - by: │'],
  ]);
});

describe('Completion of values', () => {
  offers(answer, [
    ['answer: │', 'yes, no'],
    ['answer:│', 'yes, no'],
    ['answer: n│o', 'yes, no'],
    ['{ answer: │ }', 'yes, no'],
    ['{ answer: │, actors: [] }', 'yes, no'],
    ['status: │', 'todo, draft, reviewed, agreed'],
    ['unknown: │', ''],
    ['responsible: [│]', ''],
    ['narrative: │', ''],
  ]);
  offers(
    (text) => text,
    [
      ['study: │', 'emn-2024-1'],
      ['study: emn-2024-1\ncountry: │', 'AT, BE, BG, HR'],
      ['country: │', 'AT, BE'],
      [`${head}status: │`, 'draft, final'],
      [answers('  Q1:\n    answer: │'), ''],
      [answers('  Q3a:\n    answer: │\n  Q3b\n  Q4: ]'), 'yes, no'],
    ],
  );
  accepts(answer, [
    ['answer:│', 'no', 'answer: no'],
    ['answer: y│es', 'no', 'answer: no'],
    ['answer: "y│"', 'yes', 'answer: yes'],
    ['answer: ma│ybe # later', 'no', 'answer: no # later'],
    ['{ answer: │, actors: [] }', 'no', '{ answer: no, actors: [] }'],
  ]);

  it('says what yes and no mean here', () => {
    const [documentation] = offered(at(answers('  Q3a:\n    answer: │'))).map((item) => item.documentation);
    assert.match((documentation as MarkupContent).value, /at least one specific policy .* in third countries/);
  });

  it('finds countries by their names', () => {
    const greece = offered(at('study: emn-2024-1\ncountry: │')).find(({ label }) => label === 'EL');
    assert.equal(greece?.filterText, 'EL Greece');
    assert.equal(greece?.labelDetails?.description, 'Greece');
  });
});

describe('Completion of names in lists', () => {
  const europol = 'European Union Agency for Law Enforcement Cooperation';
  offers(answer, [
    ['actors: [│]', 'Government of the Republic of Lithuania, Minister of the Interior'],
    ['actors: [Europol, Ministry of the I│]', 'Ministry of the Interior'],
    ['actors: [Euro│]', `${europol}, Europol`],
    ['actors: [SBG│]', 'SBGS'],
    ['actors: [Valstybinė darbo│]', 'Valstybinė darbo inspekcija'],
    ['actors: [valstybine darbo│]', 'Valstybinė darbo inspekcija'],
    ['actors: [European Police Off│]', 'European Police Office'],
    ['actors:\n  - SBG│', 'SBGS'],
    ['actors:\n  - "SBG│"', 'SBGS'],
    ['actors:\n- SBG│', 'SBGS'],
    ['actors: [IOM,\n  SBG│]', 'SBGS'],
    ['programmes: [EMPA│]', 'EMPACT, EMPACT operation 2023'],
    ['{ answer: no, actors: [SBG│] }', 'SBGS'],
    ['actors: [IOM] # SBG│', ''],
    ['actors: [EMPACT│]', ''],
    ['actors:│\n  - IOM', ''],
    ['actors:\n    │\n  - IOM', ''],
  ]);
  accepts(answer, [
    ['actors: [SBG│]', 'SBGS', 'actors: [SBGS]'],
    ['actors: [IOM,SBG│]', 'SBGS', 'actors: [IOM, SBGS]'],
    ['actors: [European Police Off│]', 'European Police Office', `actors: [${europol}]`],
    [
      'actors: [Valstybinė darbo│]',
      'Valstybinė darbo inspekcija',
      'actors: [State Labour Inspectorate of the Republic of Lithuania]',
    ],
    ["actors: ['SBG│']", 'SBGS', 'actors: [SBGS]'],
    ['actors: ["SBG│", IOM]', 'SBGS', 'actors: [SBGS, IOM]'],
    ['actors: [SB│GX, IOM]', 'SBGS', 'actors: [SBGS, IOM]'],
    ['actors: SBG│', 'SBGS', 'actors: [SBGS]'],
    ['actors:│', 'Minister of the Interior', 'actors: [Minister of the Interior]'],
    ['{ actors: │ }', 'Minister of the Interior', '{ actors: [Minister of the Interior] }'],
    ['actors:\n  - SBG│', 'SBGS', 'actors:\n  - SBGS'],
    ['actors:\n  -│', 'Minister of the Interior', 'actors:\n  - Minister of the Interior'],
    ['actors:\n  │', 'Minister of the Interior', 'actors:\n  - Minister of the Interior'],
    ['actors:\n  - IOM\n  SBG│', 'SBGS', 'actors:\n  - IOM\n  - SBGS'],
    ['actors: [IOM,\n  SBG│,\n  MOI]', 'SBGS', 'actors: [IOM,\n  SBGS,\n  MOI]'],
  ]);

  it('lets editors find a name without its accents or behind an article', () => {
    for (const written of ['valstybine darbo', '"valstybine darbo', 'the Ministry of the In', 'SBG']) {
      const [item] = offered(at(answer(`actors: [${written}│]`)));
      const filter = item?.filterText?.toLowerCase() ?? '';
      assert.ok(filter.startsWith(written.toLowerCase()), `${written}: ${filter}`);
    }
  });

  it('leaves out what the list holds', () => {
    assert.ok(!labels(answer('actors: [Minister of the Interior, │]')).includes('Minister of the Interior'));
  });

  it('offers the file’s own additions first, and puts names with commas in quotation marks', () => {
    const own = 'actors:\n  - name: Harbour, Coast and Ferries\n    acronym: HCF\n';
    const text = `${head}answers:\n  Q2:\n    actors: [│]\n${own}`;
    assert.equal(labels(text)[0], 'Harbour, Coast and Ferries');
    assert.match(accepting(at(text), 'Harbour, Coast and Ferries'), /actors: \['Harbour, Coast and Ferries'\]/);
  });

  it('shows the card of each, with where it comes from', () => {
    const items = offered(at(answer('actors: [│]')));
    assert.ok(items.length > 50);
    for (const { documentation } of items) {
      assert.match((documentation as MarkupContent).value, /\n— \*.+\*$/);
    }
  });
});

describe('Completion of names in running text', () => {
  offers(prose, [
    ['│', ''],
    ['the │', ''],
    ['The│', ''],
    ['in│', ''],
    ['euro│', ''],
    ['labour│', ''],
    ['2024│', '2024–2026 Action Plan'],
    ['Euro│', 'European Union Agency for Law Enforcement Cooperation, Europol'],
    ['(Euro│', 'European Union Agency for Law Enforcement Cooperation, Europol'],
    ['**Euro│', 'European Union Agency for Law Enforcement Cooperation, Europol'],
    ['# Euro│', 'European Union Agency for Law Enforcement Cooperation, Europol'],
    ['SBG│', 'SBGS'],
    ['Police│', 'Police working group for the protection of Ukrainian refugees'],
    ['the State Border G│', 'State Border Guard Service'],
    ['The State Border│', 'State Border Guard Service'],
    ['asked the state border│', 'State Border Guard Service'],
    ['Valstybinė da│', 'Valstybinė darbo inspekcija'],
    ['European Asyl│', 'European Asylum Support Office'],
    ['EMPA│', 'EMPACT, EMPACT operation 2023'],
  ]);
  accepts(prose, [
    ['asked the State Border G│.', 'State Border Guard Service', 'asked the State Border Guard Service.'],
    ['The State Border│', 'State Border Guard Service', 'The State Border Guard Service'],
    ['the EASO│', 'EASO', 'the European Union Agency for Asylum'],
    ['by EMPA│CT and', 'EMPACT', 'by EMPACT and'],
  ]);
  accepts(answer, [
    ['narrative: by SBG│', 'SBGS', 'narrative: by SBGS'],
    ['narrative: "by SBG│"', 'SBGS', 'narrative: "by SBGS"'],
    ["narrative: 'by Men│'", "Men's Crisis Centre", "narrative: 'by Men''s Crisis Centre'"],
    ['{ narrative: "by SBG│" }', 'SBGS', '{ narrative: "by SBGS" }'],
    ['narrative: >\n  by SBG│', 'SBGS', 'narrative: >\n  by SBGS'],
    ['narrative: "by\n  SBG│"', 'SBGS', 'narrative: "by\n  SBGS"'],
  ]);

  it('asks again with every letter', () => {
    const { analysis, position } = at(prose('E│'));
    assert.equal(completionAt(analysis, position).isIncomplete, true);
  });
});

describe('Completion for editors without tab stops', () => {
  for (const [snippet, plain] of [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
    ['answer: ${1|yes,no|}', 'answer: yes'],
    ['narrative: |\n  $0', 'narrative: |\n  '],
    ['actors: [$1]', 'actors: []'],
    ['[{ by: $1 }]', '[{ by:  }]'],
    ['a \\$1 \\} \\\\', 'a $1 } \\'],
  ] as const) {
    it(snippet, () => assert.equal(plainText(snippet), plain));
  }

  it('leaves no tab stop in any offer', () => {
    for (const text of [answers('  │'), answer('│'), answer('{ │ }'), `${head}│`, answer('actors: [│]')]) {
      const items = [...offered(at(text))];
      const plain = withoutSnippets({ isIncomplete: true, items });
      assert.equal(plain.isIncomplete, true);
      assert.ok(items.length > 0, text);
      assert.deepEqual(
        plain.items.map(({ label }) => label),
        items.map(({ label }) => label),
      );
      for (const { textEdit, insertTextFormat } of plain.items) {
        assert.equal(insertTextFormat, undefined);
        assert.doesNotMatch(textEdit?.newText ?? '$', /\$/);
      }
    }
  });
});
