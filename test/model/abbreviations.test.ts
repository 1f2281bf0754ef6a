import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis.ts';
import { abbreviationsIn } from '../../server/src/model/abbreviations.ts';
import { pluralOf } from '../../server/src/model/plural.ts';
import { analysisOf } from '../support/analyse.ts';

const contribution = (summary: string, q2 = 'No.') =>
  `study: emn-2024-1\ncountry: LT\nsummary: |\n  ${summary}\nanswers:\n  Q2:\n    answer: no\n    narrative: |\n      ${q2}\n`;

/** What is known of the abbreviations of a text, as `ABBR = Full name: introductions + uses`. */
function told(text: string): string[] {
  const { passages, lexicon, study } = analysisOf(text);
  return abbreviationsIn(passages, lexicon, study).map(
    ({ text: abbreviation, name, introductions, uses }) =>
      `${abbreviation} = ${name ?? '?'}: ${introductions.length} + ${uses.length}`,
  );
}

describe('abbreviations', () => {
  for (const [summary, expected] of [
    ['Non-governmental organisations (NGOs) help; an NGO knows.', ['NGO = Non-governmental organisations: 1 + 1']],
    ['The **Regional\n  Crime** Unit (RCU) is new.', ['RCU = Regional Crime Unit: 1 + 0']],
    ['The Crime Unit of the North (hereinafter ‘CUN’) is new.', ['CUN = Crime Unit of the North: 1 + 0']],
    ['NAPPŽ (Nacionalinė asociacija prieš prekybą žmonėmis) coordinates them.', [/^NAPPŽ = .+: 1 \+ 0$/]],
    ['The Federal Criminal Police Office (Bundeskriminalamt, BKA) is new.', ['BKA = ?: 1 + 0']],
    ['Two neighbours (Azerbaijan, UAE) are new.', [/^UAE = .+: 0 \+ 1$/]],
    ['Operations of the EU and the UK (see page 3) go on.', ['EU = ?: 0 + 1', 'UK = United Kingdom: 0 + 1']],
    ['An EU-UK agreement helps.', ['EU = ?: 0 + 1', 'UK = United Kingdom: 0 + 1']],
    ['Chapter XIV of COM(2021) 171, `CODE`, 2002/584/JHA, A/HRC/44 and #STOP say so.', []],
    ['STOP TRAFFICKING NOW\n\n  Help is near.', []],
    ['DG HOME and eu-LISA are bodies of their own.', [/^DG HOME = .+: 0 \+ 1$/, /^eu-LISA = .+: 0 \+ 1$/]],
  ] as const) {
    it(`are found in «${summary.replace(/\s+/g, ' ')}»`, () => {
      const found = told(contribution(summary));
      assert.equal(found.length, expected.length, found.join('; '));
      for (const [index, each] of expected.entries()) {
        if (typeof each === 'string') assert.equal(found[index], each);
        else assert.match(found[index] ?? '', each);
      }
    });
  }

  it('stay known with their right places when another text changes', () => {
    const memory = {};
    const places = (text: string) => {
      const { document } = analysisOf(text);
      const { passages, lexicon, study } = analyse(
        document,
        [analysisOf(text).study ?? assert.fail()],
        undefined,
        memory,
      );
      return abbreviationsIn(passages, lexicon, study).flatMap(({ introductions, uses }) =>
        [...introductions.map(({ whole }) => whole), ...uses.map(({ span }) => span)].map(({ start, end }) =>
          text.slice(start, end),
        ),
      );
    };
    const q2 = 'The Crime Unit of the North (CUN) and others ask the CUN.';
    const expected = ['Crime Unit of the North (CUN)', 'CUN'];
    assert.deepEqual(places(contribution('Short.', q2)), expected);
    assert.deepEqual(places(contribution('A much longer summary.', q2)), expected);
  });

  it('have names with a plural', () => {
    assert.equal(pluralOf('memorandum of understanding'), 'memorandums of understanding');
    assert.equal(pluralOf('national authority'), 'national authorities');
    assert.equal(pluralOf('Joint Action Days'), 'Joint Action Days');
  });
});
