import assert from 'node:assert/strict';
import { analysisOf } from '../support/analyse.ts';
import { sampleText } from '../support/samples.ts';

const sample = sampleText('invented-country-2024');
// The opening and the first answers, without the remarks above them: enough to type in, and quickly read.
const lines = sample.split('\n').slice(3, 80);
const slotsOf = (text: string) => analysisOf(text).questionnaire.bySlot.size;

describe('while somebody types', () => {
  const whole = slotsOf(lines.join('\n'));
  const halves = [
    ...[
      'Q',
      '  Q',
      '  Q9 ',
      '  Q22: {',
      '    narr',
      '    answer yes',
      '    answer:n',
      '    actors: [Eu',
      "    actors: ['",
    ],
    ...['    narrative: "Th', '    narrative: Note: a', '    narrative: **B** a', '\tx', 'A pasted line'],
  ];
  for (const half of halves) {
    it(`«${half}», all questions but the one at hand are understood`, () => {
      // From the first answer on, at every eleventh line.
      for (let at = lines.indexOf('  Q1:') + 1; at < lines.length; at += 11) {
        const text = [...lines.slice(0, at), half, ...lines.slice(at)].join('\n');
        assert.ok(slotsOf(text) >= whole - 1, `«${half}» below «${lines[at - 1]}»`);
      }
    });
  }

  it('a contribution from its first to its last sign, the answers written so far are understood', () => {
    const text = lines.slice(0, 26).join('\n');
    const answers = text.indexOf('  Q1:');
    for (let end = 0; end < text.length; end += 61) {
      const { questionnaire } = analysisOf(text.slice(0, end));
      assert.equal(questionnaire.bySlot.size, end > answers + 5 ? 1 : 0, text.slice(0, end).slice(-60));
    }
  });
});
