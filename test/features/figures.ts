/** Facts and sources that a text can refer to. */
export const lists = `facts:
  convicted-2023: { value: 23, unit: persons convicted, period: 2023, source: review }
  cases: { value: 3 }
sources:
  review: { title: Annual Review, author: Rapporteur, year: 2024 }
`;
/** A contribution with `text` in Q2 and `rest` below it. */
export const inText = (text: string, rest = lists) =>
  `study: emn-2024-1\ncountry: LT\nanswers:\n  Q2:\n    answer: no\n    narrative: |\n      ${text}\n${rest}`;
