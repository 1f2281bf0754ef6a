import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { documentLinks } from '../../server/src/features/links.ts';
import { definitionOf, highlightsOf, referencesOf } from '../../server/src/features/navigation.ts';
import { prepareRename, renameAt } from '../../server/src/features/rename.ts';
import { semanticTokens, tokenTypes } from '../../server/src/features/semantic-tokens.ts';
import { actsIn } from '../../server/src/model/eu-law.ts';
import { analysisOf } from '../support/analyse.ts';
import { at, hovered } from '../support/cursor.ts';

/** A contribution in which `│` marks the cursor. */
const contribution = (answers: string, lists = '') => `study: tiny-2026
country: LT
summary: |
  In 2023, {{lost-2023}} umbrellas were lost [@count].
answers:
  Q1:
    narrative: |
${answers.replace(/^(?=.)/gm, '      ')}
    actors: [Rain Club, 'The Lost Office']
${lists}facts:
  lost-2023: { value: 10, unit: umbrellas lost, period: 2023, source: count }
  lost-2023-abroad: { value: 3 }
sources:
  count:
    title: The Great Count
    author: Rain Club
    year: 2024
    url: https://example.org/count
actors:
  - name: Rain Club
    acronym: RC
  - { name: "The Lost Office", short: [Lost Office] }
`;

const remarks = `    comments:
      - { by: RC, text: "Is {{lost-2023}} right? Rain Club, [@count]" }
      - by: Rain Club
        text: See {{lost-2023}}, \`{{lost-2023}}\`.
      - text: '{{lost-2023}}'
      - text: |
          Rain Club: {{lost-2023}} [@count]
`;

/** The words at each place, with the line from 1. */
function words(marked: string, find: 'definition' | 'references' | 'uses' | 'highlights'): string[] {
  const { document, analysis, position } = at(marked);
  const ranges =
    find === 'highlights'
      ? (highlightsOf(analysis, position) ?? []).map(({ range }) => range)
      : (find === 'definition'
          ? definitionOf(analysis, position)
          : referencesOf(analysis, position, find === 'references')
        ).map(({ range }) => range);
  return ranges.map((range) => `${range.start.line + 1} ${document.getText(range)}`);
}

describe('Going to what a name stands for', () => {
  it('a fact', () => {
    assert.deepEqual(words(contribution('Now {{lost-│2023}}.'), 'definition'), ['11 lost-2023']);
  });
  it('a source, from a text and from a fact', () => {
    assert.deepEqual(words(contribution('See [@co│unt].'), 'definition'), ['14 count']);
    assert.deepEqual(words(contribution('x').replace('source: count', 'source: co│unt'), 'definition'), ['14 count']);
  });
  it('an own actor, by any of its names', () => {
    assert.deepEqual(words(contribution('The RC│ met.'), 'definition'), ['20 Rain Club']);
    assert.deepEqual(words(contribution('The Lost Of│fice met.'), 'definition'), ['22 The Lost Office']);
  });
  it('a question', () => {
    assert.deepEqual(words(contribution('See also Q│1.'), 'definition'), ['6 Q1']);
  });
  it('nothing else', () => {
    assert.deepEqual(words(contribution('No {{such-│fact}}.'), 'definition'), []);
    assert.deepEqual(words(contribution('Some wo│rd.'), 'definition'), []);
    assert.deepEqual(words(contribution('Code `{{lost-│2023}}`.'), 'definition'), []);
  });
});

describe('All places of a name', () => {
  it('of a fact: its key and its uses, none of a similar one', () => {
    const text = contribution('Now {{lost-2023}}, abroad {{lost-2023-abroad}}, again {{ lost-│2023 }}.');
    const uses = ['4 lost-2023', '8 lost-2023', '8 lost-2023'];
    assert.deepEqual(words(text, 'uses'), uses);
    assert.deepEqual(words(text, 'references'), [...uses, '11 lost-2023']);
    assert.deepEqual(words(text, 'highlights'), [...uses, '11 lost-2023']);
  });
  it('of a source: texts, facts and its key', () => {
    assert.deepEqual(words(contribution('See [@co│unt].'), 'references'), [
      '4 count',
      '8 count',
      '11 count',
      '14 count',
    ]);
  });
  it('of an actor: by all its names, in lists and in texts', () => {
    const found = words(contribution('The Rain│\nClub (RC) met.'), 'references');
    assert.deepEqual(found, ['8 Rain\n      Club', '9 RC', '10 Rain Club', '21 Rain Club', '22 RC']);
  });
  it('of a term', () => {
    assert.deepEqual(words(contribution('An umb│rella, more umbrellas.'), 'highlights').length > 1, true);
  });
  it('in answers too that the study does not know', () => {
    const extra = '  Q99:\n    narrative: There were {{lost-2023}}.\n';
    assert.deepEqual(words(contribution('Now {{lost-│2023}}.', extra), 'uses'), [
      '4 lost-2023',
      '8 lost-2023',
      '11 lost-2023',
    ]);
  });
  it('in comments and notes too, however they are written', () => {
    const text = contribution('Now {{lost-│2023}}.', remarks);
    const uses = words(text, 'uses');
    assert.deepEqual(uses, ['4 lost-2023', '8 lost-2023', ...[11, 13, 14, 16].map((line) => `${line} lost-2023`)]);
    assert.deepEqual(words(contribution('x [@co│unt]', remarks), 'uses').slice(2), [
      '11 count',
      '16 count',
      '18 count',
    ]);
    assert.deepEqual(words(contribution('The Rain│ Club met.', remarks), 'uses').slice(0, 4), [
      '8 Rain Club',
      '9 Rain Club',
      '11 Rain Club',
      '16 Rain Club',
    ]);
  });
  it('of nothing for a common word', () => {
    const { analysis, position } = at(contribution('Some wo│rd.'));
    assert.equal(highlightsOf(analysis, position), undefined);
  });
});

/** The text after a rename at the cursor, or the refusal. */
function renamed(marked: string, newName: string): string {
  const { text, document, analysis, position } = at(marked);
  const result = renameAt(analysis, position, newName);
  if ('refusal' in result) return result.refusal;
  const edits = result.changes?.[document.uri] as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create('file:///a', 'x', 1, text), edits);
}

describe('Renaming', () => {
  it('a fact changes exactly its uses', () => {
    const text = contribution(
      'Now {{lost-2023}}, abroad {{lost-2023-abroad}}, `{{lost-2023}}`, lost-2023 and {{ lost-2023 }}.',
    );
    const expected = text
      .replace('In 2023, {{lost-2023}}', 'In 2023, {{missing}}')
      .replace('Now {{lost-2023}}', 'Now {{missing}}')
      .replace('{{ lost-2023 }}', '{{ missing }}')
      .replace('  lost-2023: {', '  missing: {');
    for (const place of ['{{lo│st-2023}}, abroad', '{{ lost-│2023 }}', '  los│t-2023: {']) {
      assert.equal(renamed(text.replace(place.replace('│', ''), place), 'missing'), expected, place);
    }
  });

  it('a fact, a source and an actor change their uses in comments and notes, and nothing else there', () => {
    const noted = (text: string) =>
      text.replace(
        '    title: The',
        '    note: The Rain Club counted {{lost-2023}}, not lost-2023 [@count].\n    title: The',
      );
    const text = noted(contribution('Now {{lost-│2023}}.', remarks));
    const plain = text.replace('│', '');
    assert.equal(
      renamed(text, 'gone'),
      plain.replace(/(?<!`)\{\{lost-2023\}\}/g, '{{gone}}').replace('  lost-2023: {', '  gone: {'),
    );
    assert.equal(
      renamed(plain.replace('  count:', '  co│unt:'), 'census'),
      plain
        .replaceAll('[@count]', '[@census]')
        .replace('source: count', 'source: census')
        .replace('  count:', '  census:'),
    );
    const club = renamed(plain.replace('name: Rain', 'name: Ra│in'), 'Sun Club');
    const by = /(?<=by: |author: )Rain Club/g;
    assert.equal(club.replaceAll(by, 'X'), plain.replaceAll(by, 'X').replaceAll('Rain Club', 'Sun Club'));
    assert.equal(club.match(by)?.length, 2, 'names that stand for nothing in the catalogue');
  });

  it('a source changes texts, facts and its key', () => {
    const after = renamed(contribution('See [@co│unt] and count.'), 'census');
    assert.equal(
      after,
      contribution('See [@census] and count.')
        .replaceAll('[@count]', '[@census]')
        .replace('source: count', 'source: census')
        .replace('  count:', '  census:'),
    );
  });

  it('an own actor changes this name of it, in lists, in texts and in its entry', () => {
    const after = renamed(contribution('The Rain│ Club (RC) met the Rain\nClub.'), 'Rain: Society');
    assert.match(after, /The Rain: Society \(RC\) met the Rain: Society\./);
    assert.match(after, /actors: \['Rain: Society', 'The Lost Office'\]/);
    assert.match(after, /- name: 'Rain: Society'\n {4}acronym: RC/);
    assert.match(after, /author: Rain Club/);
  });

  it('an acronym changes the acronym alone, and quotation marks stay', () => {
    assert.match(renamed(contribution('The Rain Club (RC│) met.'), 'RS'), /Rain Club \(RS\) met[\s\S]*acronym: RS/);
    const after = renamed(contribution('x').replace("'The Lost", "'The│ Lost"), 'Finder’s "O\'Office"');
    assert.match(after, /'Finder’s "O''Office"'/);
    assert.match(after, /name: "Finder’s \\"O'Office\\""/);
  });

  it('refuses in a plain sentence', () => {
    const fact = contribution('Now {{lost-│2023}}.');
    assert.match(renamed(fact, 'a b'), /^“a b” can’t be the name of a fact: use letters, digits and hyphens/);
    assert.match(renamed(fact, ''), /can’t be the name/);
    assert.match(renamed(fact, 'lost-2023-abroad'), /^The name “lost-2023-abroad” is in use for a fact already/);
    assert.match(renamed(contribution('No {{such-│fact}}.'), 'x'), /^There is no fact “such-fact” in this file yet/);
    assert.match(renamed(contribution('The RC│ met.'), 'Lost Office'), /is the name of another entry/);
    assert.match(renamed(contribution('Some wo│rd.'), 'x'), /^Only facts, sources and the actors/);
    assert.match(renamed(contribution('See Q│1.'), 'x'), /^Only facts/);
    const twice = fact.replace('sources:', '  lost-2023: { value: 4 }\nsources:');
    assert.match(renamed(twice, 'x'), /^There are two facts “lost-2023”/);
    const plain = contribution('x', '  Q2a:\n    answer: yes\n    narrative: The Rain│ Club met.\n');
    assert.match(renamed(plain, 'A: B'), /can’t stand in the text of Q2a/);
    const catalogue = 'study: emn-2024-1\ncountry: LT\nanswers:\n  Q2:\n    answer: no\n    actors: [Euro│pol]\n';
    assert.match(renamed(catalogue, 'x'), /^“Europol” is in the catalogue/);
  });

  it('says beforehand what would be renamed', () => {
    const { document, analysis, position } = at(contribution('Now {{lost-│2023}}.'));
    const prepared = prepareRename(analysis, position);
    assert.ok(!('refusal' in prepared));
    assert.equal(prepared.placeholder, 'lost-2023');
    assert.equal(document.getText(prepared.range), 'lost-2023');
  });
});

describe('Hover on facts and sources', () => {
  it('shows value, period, source and where the fact is used', () => {
    const shown = hovered(at(contribution('Now {{lost-│2023}} and {{lost-2023}}.')));
    assert.match(shown, /^\*\*10 umbrellas lost\*\* · 2023\n\nSource: Rain Club, \*\*The Great Count\*\*, 2024\n/);
    assert.match(shown, /Used in the summary and Q1 \(2 times\)\./);
    assert.match(
      hovered(at(contribution('x').replace('lost-2023-abroad', 'lost-2023-│abroad'))),
      /\*\*3\*\*\n\nNot used in any text/,
    );
  });

  it('shows title, author, year, address and where the source is used', () => {
    const shown = hovered(at(contribution('See [@co│unt].')));
    assert.match(shown, /^Rain Club, \*\*The Great Count\*\*, 2024\n\n<https:\/\/example\.org\/count>/);
    assert.match(
      shown,
      /Used in the fact lost-2023, the summary and Q1\.|Used in the summary, Q1 and the fact lost-2023\./,
    );
    assert.match(hovered(at(contribution('x').replace('  count:', '  co│unt:'))), /The Great Count/);
  });
});

describe('Tokens', () => {
  /** `type word` for each token. */
  const tokens = (text: string, lines?: [number, number]) => {
    const { document } = analysisOf(text);
    const range = lines && { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } };
    const { data } = semanticTokens(analysisOf(text), range);
    let [line, character] = [0, 0];
    return Array.from({ length: data.length / 5 }, (_, index) => {
      const [down = 0, right = 0, length = 0, type = 0, modifiers] = data.slice(index * 5, index * 5 + 5);
      character = down > 0 ? right : character + right;
      line += down;
      const word = document.getText({ start: { line, character }, end: { line, character: character + length } });
      return `${tokenTypes[type]?.slice(3)} ${word}${modifiers ? '!' : ''}`;
    });
  };

  it('mark names in texts, lists and entries, on one line each', () => {
    const found = tokens(contribution('The Rain\nClub and {{lost-2023}} [@count].'));
    assert.deepEqual(found, [
      'Fact lost-2023',
      'Term umbrellas',
      'Source count',
      'Actor Rain',
      'Actor Club',
      'Fact lost-2023',
      'Source count',
      'Actor Rain Club',
      'Actor The Lost Office',
      'Fact lost-2023!',
      'Source count',
      'Fact lost-2023-abroad!',
      'Source count!',
      'Actor Rain Club!',
      'Actor RC',
      'Actor The Lost Office!',
      'Actor Lost Office',
    ]);
  });

  it('mark terms in texts of the shipped study', () => {
    const found = tokens(
      'study: emn-2024-1\ncountry: LT\nanswers:\n  Q2:\n    answer: no\n    narrative: Two policies of Europol under EMPACT.\n',
    );
    assert.deepEqual(found, ['Term policies', 'Actor Europol', 'Programme EMPACT']);
  });

  it('are given for a part', () => {
    assert.deepEqual(tokens(contribution('x'), [3, 4]), ['Fact lost-2023', 'Term umbrellas', 'Source count']);
  });
});

describe('Links', () => {
  const links = (text: string) => {
    const { document } = analysisOf(text);
    return documentLinks(analysisOf(text)).map(({ range, target }) => `${document.getText(range)} → ${target}`);
  };
  const eurLex = (celex: string) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`;

  it('lead to addresses, to mailboxes, to sources and to EU law', () => {
    const text = contribution(
      'See [the page](https://example.org/a_(b)), https://example.org/c. Write to a.b@example.org! Directive 2011/36/EU.',
    ).replace('country: LT', 'country: LT\ncontact: { email: emn@example.org }');
    assert.deepEqual(links(text), [
      'emn@example.org → mailto:emn@example.org',
      'count → https://example.org/count',
      'https://example.org/a_(b) → https://example.org/a_(b)',
      'https://example.org/c → https://example.org/c',
      'a.b@example.org → mailto:a.b@example.org',
      `Directive 2011/36/EU → ${eurLex('32011L0036')}`,
      'count → https://example.org/count',
      'https://example.org/count → https://example.org/count',
    ]);
  });

  const acts: readonly (readonly [text: string, ...celex: string[]])[] = [
    ['Directive 2011/36/EU', '32011L0036'],
    ['Council Directive 2004/81/EC of 29 April 2004', '32004L0081'],
    ['Directive (EU) 2024/1712', '32024L1712'],
    ['Directive 95/46/EC', '31995L0046'],
    ['Regulation (EC) No 810/2009', '32009R0810'],
    ['Regulation (EU) 2016/679', '32016R0679'],
    ['Regulation (EEC) No 1408/71', '31971R1408'],
    ['Regulation (EU) 604/2013', '32013R0604'],
    ['Framework Decision 2002/629/JHA', '32002F0629'],
    ['Council Decision 2009/371/JHA', '32009D0371'],
    ['Directives 2011/36/EU and 2012/29/EU', '32011L0036', '32012L0029'],
    ['the directive of 2011', ...[]],
    ['Decision 12 of 2014', ...[]],
    ['Regulation No 5/4', ...[]],
  ];
  for (const [text, ...celex] of acts) {
    it(`${text} → ${celex.join(', ') || 'none'}`, () => {
      assert.deepEqual(
        actsIn(text).map((act) => act.celex),
        celex,
      );
    });
  }
});
