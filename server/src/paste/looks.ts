import type { Element } from 'domhandler';
import type { Look } from './inline.ts';
import { type Styles, textOf } from './office.ts';

const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const italic = new Set(['i', 'em', 'cite']);

/** How the words in an element look, where those around it look like `outer`. */
export function lookOf(element: Element, styles: Styles, outer: Look): Look {
  const { name } = element;
  const weight = styles.get('font-weight');
  const slant = styles.get('font-style');
  const heavy = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const line = styles.get('text-decoration') ?? styles.get('text-decoration-line') ?? '';
  return {
    bold: weight ? heavy : outer.bold || bold.has(name),
    italic: slant ? slant === 'italic' || slant === 'oblique' : outer.italic || italic.has(name),
    struck: outer.struck || name === 's' || name === 'strike' || line.includes('line-through'),
    raised: raisedOf(element, styles) ?? outer.raised,
  };
}

function raisedOf(element: Element, styles: Styles): Look['raised'] {
  const align = styles.get('vertical-align') ?? element.name.replace(/^sup$/, 'super');
  if (!/^(?:super|sub)$/.test(align) || !isNumber(element)) return undefined;
  return align === 'super' ? 'above' : 'below';
}

/** True where nothing but a number stands in an element. */
export function isNumber({ children }: Element): boolean {
  return /^\s*[-−–]?\d+\s*$/.test(textOf(children));
}
