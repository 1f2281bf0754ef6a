import assert from 'node:assert/strict';
import { createNameIndex, type NameIndex } from '../../server/src/study/name-index.ts';
import { wordsOf } from '../../server/src/study/words.ts';

const index = createNameIndex<string>([
  { names: ['policy', 'policies'], acronyms: [], entry: 'policies' },
  { names: ['European Labour Authority'], acronyms: ['ELA'], entry: 'ela' },
  { names: ['Council of the Baltic Sea States', 'Council of Baltic Sea States'], acronyms: ['CBSS'], entry: 'cbss' },
  { names: ['Council of Europe'], acronyms: ['CoE'], entry: 'coe' },
  { names: ['Europe'], acronyms: [], entry: 'europe' },
  { names: ['State Labour Inspectorate', 'The Inspectorate'], acronyms: ['SLI'], entry: 'sli' },
  { names: ['Vilnius Department of the State Labour Inspectorate'], acronyms: [], entry: 'vilnius' },
  { names: ['Klaipėda Social Support Centre'], acronyms: ['DŽŠPC'], entry: 'klaipeda' },
  { names: ['U.S. Department of State'], acronyms: [], entry: 'us' },
  { names: ['Directive (EU) 2024/1712'], acronyms: [], entry: 'directive' },
  { names: ["Men's Crisis Centre"], acronyms: [], entry: 'men' },
  { names: ['Action Plan for 2024–2026'], acronyms: ['eu-LISA'], entry: 'plan' },
  { names: ['EUROPOL'], acronyms: ['Europol'], entry: 'europol' },
]);

/** The mentions in a text, as `entry(the words found)`. */
function found(text: string, inIndex: NameIndex<string> = index): string {
  return inIndex
    .find(wordsOf(text))
    .map(({ start, end, entry }) => `${entry}(${text.slice(start, end)})`)
    .join(' ');
}

const cases: readonly [text: string, mentions: string][] = [
  ['Policies and a policy.', 'policies(Policies) policies(policy)'],
  ['A policymaker, a prepolicy and policy2.', ''],
  ['policý', 'policies(policý)'],
  ["the policy’s aim, the policy's aim, “policy”", 'policies(policy) policies(policy) policies(policy)'],
  ['a relay; ela; ELAN; ELA', 'ela(ELA)'],
  ['the european\n    labour \t authority’s staff', 'ela(european\n    labour \t authority)'],
  ['European, Labour Authority', ''],
  ['Council of Europe', 'coe(Council of Europe)'],
  ['Council of the Europe', 'europe(Europe)'],
  ['Council of the Baltic Council of Europe', 'coe(Council of Europe)'],
  ['CBSS-led work of the Council of Baltic Sea\u00a0States', 'cbss(CBSS) cbss(Council of Baltic Sea\u00a0States)'],
  [
    'Vilnius Department of the State Labour Inspectorate',
    'vilnius(Vilnius Department of the State Labour Inspectorate)',
  ],
  ['Vilnius and the State Labour Inspectorate', 'sli(State Labour Inspectorate)'],
  ['The Inspectorate', 'sli(Inspectorate)'],
  ['Klaipeda social support centre', 'klaipeda(Klaipeda social support centre)'],
  ['Klaipe\u0307da Social Support Centre', 'klaipeda(Klaipe\u0307da Social Support Centre)'],
  ['DŽŠPC, dŽŠPC', 'klaipeda(DŽŠPC)'],
  ['U.S. Department of State; US Department of State', 'us(U.S. Department of State)'],
  ['Directive (EU)\n2024/1712', 'directive(Directive (EU)\n2024/1712)'],
  ['Men’s Crisis Centre', 'men(Men’s Crisis Centre)'],
  ['action plan for 2024-2026, eu-LISA, EU-LISA', 'plan(action plan for 2024-2026) plan(eu-LISA)'],
  ['**policy** _policy_', 'policies(policy) policies(policy)'],
  ['😀policy𝐱 𝐱policy 😀policy', 'policies(policy)'],
  ['', ''],
];

describe('the name index', () => {
  for (const [text, mentions] of cases) {
    it(`finds ${mentions ? JSON.stringify(mentions) : 'nothing'} in ${JSON.stringify(text)}`, () => {
      assert.equal(found(text), mentions);
    });
  }

  it('tells names from acronyms', () => {
    const kinds = index.find(wordsOf('Europol, EUROPOL and SLI')).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['acronym', 'name', 'acronym']);
  });

  it('looks at a stretch of the text only, and at whole words there', () => {
    const text = 'policy policy policy';
    assert.deepEqual(
      index.find(wordsOf(text, 3, 18)).map(({ start, end }) => [start, end]),
      [[7, 13]],
    );
    assert.deepEqual(index.find(wordsOf(text, 14)).length, 1);
    assert.deepEqual(index.find(wordsOf(text, 20, 20)), []);
  });

  it('gives the entry that came first where two share a name', () => {
    const shared = createNameIndex([
      { names: ['Ministry'], acronyms: ['MoI'], entry: 'first' },
      { names: ['ministry'], acronyms: ['MoI'], entry: 'second' },
    ]);
    assert.equal(found('Ministry MoI', shared), 'first(Ministry) first(MoI)');
    assert.deepEqual(shared.lookup('the MINISTRY'), ['first', 'second']);
  });

  it('looks up a whole name in any case, with or without «the»', () => {
    for (const name of ['european labour authority', ' The European  Labour\nAuthority ', 'ela', 'ELA']) {
      assert.deepEqual(index.lookup(name), ['ela'], name);
    }
    assert.deepEqual(index.lookup('klaipeda social support centre'), ['klaipeda']);
    for (const name of ['', 'the', 'European Labour', 'European Labour Authority staff']) {
      assert.deepEqual(index.lookup(name), [], name);
    }
  });

  it('passes over names without a word', () => {
    const odd = createNameIndex([{ names: ['', ' – ', 'the '], acronyms: ['.'], entry: 'odd' }]);
    assert.equal(found('. – odd the', odd), 'odd(the)');
  });
});
