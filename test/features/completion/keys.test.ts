import { accepts, answer, answers, head, offers } from './offers.ts';

describe('Completion of keys', () => {
  offers(answer, [
    ['│', 'answer, narrative, actors, programmes, status, responsible, comments'],
    ['a│', 'answer, narrative'],
    ['answer: yes\n│', 'narrative, actors'],
    ['answer: yes\n\n│\nactors: []', 'narrative, programmes'],
    ['{ │ }', 'answer, narrative'],
    ['{ answer: no, │ }', 'narrative, actors'],
    ['{ answer: no, actors: [IOM], │ }', 'narrative, programmes'],
    ['comments:\n  - │', 'by, text'],
    ['comments:\n  - by: x\n    │', 'text'],
    ['comments:\n  - by: x\n    text: y\n  - │', 'by, text'],
    ['comments:\n  - by: x\n│', 'answer, narrative, actors, programmes, status, responsible'],
    ['answer: yes\n │', ''],
    ['answer: yes\n    │', ''],
    ['│ answer: yes', ''],
    ['# │', ''],
    ['answer: no # │', ''],
    ['answer: no #│', ''],
    ['narrative: |\n  Text\n\n  │', ''],
  ]);
  offers(
    (text) => text,
    [
      ['│', 'study, country, status, contact, summary, answers'],
      [`${head}│`, 'status, contact, summary, answers, facts'],
      [`${head}contact:\n  │`, 'organisation, person, email, phone'],
      [`${head}contact: { person: x, │ }`, 'organisation, email'],
      [`${head}facts:\n  some:\n    │`, 'value, unit, period, source, note'],
      [`${head}sources:\n  some: { │ }`, 'title, author, year, url, note'],
      [`${head}actors:\n  - │`, 'name, acronym, native'],
      [`${head}actors:\n  - name: x\n    │`, 'acronym, native'],
      [`${head}actors:\n- name: x\n- │`, 'name, acronym'],
      [`${head}programmes:\n  - { name: x, │ }`, 'acronym, native'],
      [`${head}facts:\n  │`, ''],
      [answers('  Q2: { answer: no }\n│\n  Q3a: { answer: no }'), 'Q3b, Q4'],
      [answers('  Q2:\n    narrative: |\n      One\n│\n      Two'), ''],
      [answers('  Q1:\n    │\n'), 'narrative, actors'],
      [answers('  Q3a: { answer: no,\n    │\n    actors: [IOM] }'), 'narrative, programmes'],
    ],
  );
  accepts(answer, [
    ['│', 'answer', 'answer: │yes'],
    ['│', 'narrative', 'narrative: |\n  │'],
    ['│', 'actors', 'actors: [│]'],
    ['│', 'status', 'status: │todo'],
    ['│', 'comments', 'comments:\n  - by: │'],
    ['ans│: yes', 'answer', 'answer: yes'],
    ['act│:\n  - IOM', 'actors', 'actors:\n  - IOM'],
    ['{ ans│wer: no }', 'narrative', '{ narrative: no }'],
    ['{ │ }', 'actors', '{ actors: [│] }'],
    ['{ │ }', 'comments', '{ comments: [{ by: │ }] }'],
    ['comments:\n  │', 'by', 'comments:\n  - by: │'],
    ['comments:\n  - by: x\n  │', 'text', 'comments:\n  - by: x\n  - text: │'],
    ['comments:\n  -│', 'by', 'comments:\n  - by: │'],
  ]);
});
