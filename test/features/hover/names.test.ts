import assert from 'node:assert/strict';
import { at, hovered } from '../../support/cursor.ts';
import { card, head, inAnswer, inProse, policies, study, table } from './cards.ts';

const measures = 'measures as this study uses the word — EMN Study 2024/1, footnote 4, at Question 5';
const dimension = 'international dimension as this study uses the word — EMN Study 2024/1, footnote 1, at Question 1';
const links = 'interconnections as this study uses the word — EMN Study 2024/1, footnote 3, at Question 4';
const europol =
  'European Union Agency for Law Enforcement Cooperation (Europol) — Public pages of the bodies themselves';
const inspectorate =
  'State Labour Inspectorate of the Republic of Lithuania (SLI) — EMN Study 2024/1, Lithuanian contribution';

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
