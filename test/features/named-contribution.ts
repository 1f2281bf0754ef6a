/** A contribution that names a fact, a source and an actor, with `answers` as the text of Q1 and `lists` below it. */
export const contribution = (answers: string, lists = '') => `study: tiny-2026
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

/** Remarks of colleagues on Q1 that name them too. */
export const remarks = `    comments:
      - { by: RC, text: "Is {{lost-2023}} right? Rain Club, [@count]" }
      - by: Rain Club
        text: See {{lost-2023}}, \`{{lost-2023}}\`.
      - text: '{{lost-2023}}'
      - text: |
          Rain Club: {{lost-2023}} [@count]
`;
