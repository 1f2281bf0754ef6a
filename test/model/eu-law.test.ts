import assert from 'node:assert/strict';
import { actsIn } from '../../server/src/model/eu-law.ts';

describe('EU acts named in a text', () => {
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
