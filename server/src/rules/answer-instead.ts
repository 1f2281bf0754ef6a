import type { YesNo } from '../model/questionnaire.ts';
import type { Fix } from './rule.ts';

/** The remedy that turns an answer round. It changes what the contribution says, so it is never the preferred one. */
export function answerInstead({ span }: YesNo, value: 'yes' | 'no', title: string): Fix {
  return { title, preferred: false, changes: [{ span, newText: value }] };
}
