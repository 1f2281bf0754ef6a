import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { prepareRename, renameAt } from '../../server/src/features/rename.ts';
import { at } from '../support/cursor.ts';
import { contribution, remarks } from './named-contribution.ts';

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
    assert.match(renamed(fact, 'x'.repeat(1_000_000)), /^A name has 300 characters at most/);
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
