/**
 * One fault a line, made in the tiny study: the file, what is replaced by what (⏎ is a line break), the line of the
 * only problem that is reported, and its message.
 */
export const faults = `
tiny-2026/study.yaml      | year: 2026 → year: 2026⏎yeear: 2 | 7 | «yeear» is not known in a study. Did you mean «year»?
tiny-2026/study.yaml      | year: 2026 → year: 2026⏎comment: 2 | 7 | «comment» is not known in a study.
tiny-2026/study.yaml      | year: 2026 → | 3 | A study needs «year».
tiny-2026/study.yaml      | year: 2026 → year: 2026⏎year: 2026 | 7 | «year» stands twice in a study.
tiny-2026/study.yaml      | year: 2026 → year: | 6 | «year» is empty; it must be a year from 2008 on.
tiny-2026/study.yaml      | year: 2026 → year: 26 | 6 | «26» does not fit here; it must be a year from 2008 on.
tiny-2026/study.yaml      | year: 2026 → year: [2026] | 6 | This must be a year from 2008 on.
tiny-2026/study.yaml      | number: 2 → number: two | 11 | «two» does not fit here; it must be a whole number from 1 to 999.
tiny-2026/study.yaml      | number: 2 → number: 3 | 11 | Section 3 stands where section 2 is expected.
tiny-2026/study.yaml      | Giving umbrellas back → '' | 12 | The text is empty; it must be a text.
tiny-2026/study.yaml      | id: tiny-2026 → id: tiny-2025 | 3 | The id is «tiny-2025», but the folder is «tiny-2026».
tiny-2026/study.yaml      | id: tiny-2026 → id: Tiny 2026 | 3 | «Tiny 2026» does not fit here; it must be an id in small letters, digits and hyphens.
tiny-2026/questions.yaml  | id: Q3 → id: Q1 | 33 | Q1 stands twice.
tiny-2026/questions.yaml  | id: Q3 → id: Q4 | 33 | Q4 stands where Q3 is expected.
tiny-2026/questions.yaml  | id: Q3 → id: 3 | 33 | «3» does not fit here; it must be a question such as Q3.
tiny-2026/questions.yaml  | section: 2 → section: 3 | 34 | Q3 is in section 3, which study.yaml does not have.
tiny-2026/questions.yaml  | section: 2 → section: 1 | 1 | Section 2 of study.yaml has no question.
tiny-2026/questions.yaml  | section: 1 → section: 2 | 12 | Q2 is in section 1, after one in section 2.
tiny-2026/questions.yaml  | kind: open → kind: opne | 6 | «opne» does not fit here; it must be yes-no or open.
tiny-2026/questions.yaml  |     kind: open⏎ → | 2 | Q1 needs «kind», or parts.
tiny-2026/questions.yaml  |     parts: →     kind: open⏎    parts: | 15 | Q2 has parts: «kind» belongs to each part, not to the question.
tiny-2026/questions.yaml  |     parts: →     figures: how many umbrellas were lost⏎    parts: | 15 | Q2 has parts: «figures» belongs to each part, not to the question.
tiny-2026/questions.yaml  | part: b → part: c | 24 | Part c of Q2 stands where part b is expected.
tiny-2026/questions.yaml  | part: b → part: a | 24 | Q2 has part a twice.
tiny-2026/questions.yaml  | part: b → part: B | 24 | «B» does not fit here; it must be a small letter.
tiny-2026/questions.yaml  | scope: own-country → scope: own | 28 | «own» does not fit here; it must be third-countries or own-country.
tiny-2026/questions.yaml  | kind: open → kind: yes-no | 2 | Q1 asks for yes or no: it needs «meaning» with «yes» and «no».
tiny-2026/questions.yaml  | kind: open → kind: open⏎    meaning: { yes: Ja, no: Nein } | 7 | Q1 is an open question: «meaning» of yes and no does not belong here.
tiny-2026/questions.yaml  |       no: No new way of giving umbrellas back is planned.⏎ → | 40 | The meaning of yes and no needs «no».
tiny-2026/questions.yaml  | optional: true → optional: maybe | 38 | «maybe» does not fit here; it must be true or false.
tiny-2026/questions.yaml  | title: Plans for giving back → title: Plans | 35 | «Plans» does not fit here; it must be a title of two to six words.
tiny-2026/questions.yaml  | examples:⏎      - waiting rooms⏎      - ferries → examples: ferries | 7 | This must be a list.
tiny-2026/questions.yaml  | - ferries → - | 8 | This list has an empty entry; each must be a text.
tiny-2026/questions.yaml  | - ferries → - { ferries: 2 } | 9 | This must be a text.
tiny-2026/terms.yaml      | question: Q1 → question: Q9 | 5 | Q9 is not a question of this study.
tiny-2026/terms.yaml      | umbrella, umbrellas → Umbrella, umbrellas | 6 | «Umbrella» does not fit here; it must be a word form in small letters.
tiny-2026/terms.yaml      | umbrella, umbrellas → umbrella | 6 | The forms of «umbrellas» lack the name itself.
tiny-2026/terms.yaml      | forms: [umbrella, umbrellas] → forms: [] | 6 | This must be a list that is not empty.
tiny-2026/terms.yaml      | terms: → instructions:⏎  - { footnote: 1, question: Q1, text: Be dry. }⏎terms: | 2 | Footnote 1 stands twice.
tiny-2026/terms.yaml      | terms: → instructions:⏎  - { footnote: 2, question: Q1, text: Be dry., fromYear: 22 }⏎terms: | 2 | «22» does not fit here; it must be a year from 2008 on.
tiny-2026/checks.yaml     | slots: [Q2a, Q2b] → slots: [Q2, Q2b] | 2 | Q2 is not a slot of this study.
tiny-2026/checks.yaml     | slots: [Q2a, Q2b] → slots: [Q1] | 2 | Q1 does not ask for yes or no.
tiny-2026/checks.yaml     | slots: [Q2a, Q2b] → slots: [2a] | 2 | «2a» does not fit here; it must be a slot such as Q3a.
tiny-2026/checks.yaml     | subject: [policy, policies] → subject: [Policy] | 3 | «Policy» does not fit here; it must be a word form in small letters.
tiny-2026/checks.yaml     | [Q2a no] → [Q4 no] | 8 | Q4 is not a slot of this study.
tiny-2026/checks.yaml     | [Q2a no] → [Q2a maybe] | 8 | «Q2a maybe» does not fit here; it must be a slot with its answer, such as Q3a no.
tiny-2026/checks.yaml     | [Q3 yes, Q2b no]⏎    any: [Q2a no] → [Q3 yes] | 7 | A disagreement needs two answers.
tiny-2026/actors.yaml     |     type: office⏎ → | 4 | An actor needs «type».
tiny-2026/actors.yaml     | country: LT → country: lt | 7 | «lt» does not fit here; it must be a country code of two capital letters, EL for Greece.
tiny-2026/actors.yaml     | [Umbrella Office] → [Umbrella Office, Umbrella Office] | 8 | «Umbrella Office» stands twice among the variants of «Harbour Umbrella Office».
tiny-2026/actors.yaml     | origin: Invented for tests → | 3 | The list of actors needs «origin».
tiny-2026/actors.yaml     | [Umbrella Office]⏎ → []⏎  - { name: Hull Office, acronym: HUO, type: office } | 9 | «HUO» also stands for «Harbour Umbrella Office» (tiny-2026/actors.yaml, line 4).
tiny-2026/programmes.yaml | country: LT → country: GR | 6 | «GR» does not fit here; it must be a country code of two capital letters, EL for Greece.
tiny-2026/programmes.yaml | [Dry Heads] → [the umbrella  office] | 9 | «the umbrella  office» also stands for «Harbour Umbrella Office» (tiny-2026/actors.yaml, line 4).
common/countries.yaml     | note: No date was found. → since: 2021-02-30 | 8 | «2021-02-30» does not fit here; it must be a date such as 2021-03-11.
common/countries.yaml     | code: NO → code: LT | 8 | The code LT stands twice.
common/countries.yaml     | name: Norway → name: greece | 8 | «greece» stands twice.
common/countries.yaml     | protocolOrder: 2 → protocolOrder: 1 | 5 | Place 1 in the protocol order (Lithuania) is taken already.
common/countries.yaml     | protocolOrder: 2 → protocolOrder: 3 | 5 | Place 3 in the protocol order (Lithuania) is beyond the 2 members.
`;
