import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { completionAt } from '../../../server/src/features/completion/index.ts';
import { accepting, at, offered } from '../../support/cursor.ts';
import { accepts, answer, head, labels, offers, prose } from './offers.ts';

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
