import type { Study } from '../../server/src/study/types.ts';

/** What a JSON Schema can say of contributions to a study: for servers that know YAML, but no questionnaire. */
export function schemaOf(study: Study): object {
  const names = (of: readonly { name: string; acronym?: string }[]): object => ({
    type: 'array',
    items: { type: 'string', examples: of.map(({ name }) => name) },
  });
  const text = { type: 'string' };
  const answer = (slot: Study['slots'][number]): object => ({
    type: 'object',
    description: slot.text,
    additionalProperties: false,
    ...(slot.kind === 'yes-no' ? { required: ['answer'] } : {}),
    properties: {
      answer: { enum: ['yes', 'no'] },
      narrative: { type: 'string', minLength: 1 },
      actors: names(study.actors),
      programmes: names(study.programmes),
      status: { enum: ['todo', 'draft', 'reviewed', 'agreed'] },
      responsible: { type: 'array', items: text },
      comments: { type: 'array', items: { type: 'object', properties: { by: text, text } } },
    },
  });
  const entries = (properties: Record<string, object>): object => ({
    type: 'object',
    additionalProperties: { type: 'object', properties },
  });
  const anything = { type: ['string', 'number'] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: study.title,
    type: 'object',
    required: ['study', 'country', 'answers'],
    additionalProperties: false,
    properties: {
      study: { const: study.id },
      country: { enum: study.countries.map(({ code }) => code) },
      status: { enum: ['draft', 'final'] },
      contact: { type: 'object', properties: { organisation: text, email: text } },
      summary: { type: 'string', minLength: 1 },
      answers: {
        type: 'object',
        additionalProperties: false,
        required: study.slots.filter(({ optional }) => !optional).map(({ id }) => id),
        properties: Object.fromEntries(study.slots.map((slot) => [slot.id, answer(slot)])),
      },
      facts: entries({ value: anything, unit: text, period: anything, source: text, note: text }),
      sources: entries({ title: text, author: text, year: anything, url: text, note: text }),
      actors: { type: 'array', items: { type: 'object' } },
      programmes: { type: 'array', items: { type: 'object' } },
    },
  };
}
