import type { Analysis } from '../analysis.ts';
import type { Answer } from '../model/questionnaire.ts';
import type { Span } from '../syntax/tree.ts';

/**
 * True where something stands at the place of a field that is none, or instead of all fields of an answer: `wrong-type`
 * says so, and nobody else need say that the field is missing.
 */
export function isOfWrongType({ faults }: Analysis, { span }: Answer, field: 'answer' | 'narrative'): boolean {
  const inside = (place: Span) => span.start <= place.start && place.end <= span.end;
  return faults.some(
    (fault) =>
      fault.code === 'wrong-type' &&
      inside(fault.span) &&
      (fault.key === field || (fault.expected.type === 'keys' && fault.expected.place === 'answer')),
  );
}
