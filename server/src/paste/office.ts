import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import type { ItemMark } from './blocks.ts';
import { cleanCharacters } from './characters.ts';
import { readSign } from './list-sign.ts';

/** What the `style` of an element says, names and values in small letters. */
export type Styles = ReadonlyMap<string, string>;

/** The declarations of an element’s `style`, in small letters. */
export function stylesOf({ attribs }: Element): Styles {
  const styles = new Map<string, string>();
  for (const part of (attribs.style ?? '').split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      styles.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return styles;
}

const never = new Set([
  'style',
  'script',
  'head',
  'title',
  'meta',
  'link',
  'xml',
  'img',
  'svg',
  'del',
  'input',
  'button',
  'noscript',
  'template',
  'annotation',
]);

/** True for what is no part of the text: the machinery of word processors, deleted words, remarks, headers of pages. */
export function isDropped({ name, attribs }: Element, styles: Styles): boolean {
  if (never.has(name) || 'hidden' in attribs || styles.get('visibility') === 'hidden') return true;
  if (styles.get('display') === 'none' || styles.get('mso-hide') === 'all') return true;
  if (styles.get('mso-list') === 'ignore') return true;
  const element = styles.get('mso-element') ?? '';
  if (/^(?:header|footer|comment)/.test(element)) return true;
  if (styles.get('mso-special-character') === 'comment') return true;
  return /\b(?:msocomanchor|MsoCommentReference|msocomtxt)\b/i.test(attribs.class ?? '');
}

/** What makes a paragraph of Word an item of a list: its level and its sign stand in the style. */
export function listMarker(element: Element, styles: Styles): (ItemMark & { readonly sign: string }) | undefined {
  const list = styles.get('mso-list');
  const level = list && /level(\d)/.exec(list)?.[1];
  if (!level) return undefined;
  const sign = cleanCharacters(signOf(element.children) ?? '').trim();
  return { level: Number(level) - 1, ordered: false, ...readSign(sign), sign };
}

/** The bullet or number that Word writes for programs that know no lists. */
function signOf(nodes: readonly ChildNode[]): string | undefined {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    if (stylesOf(node).get('mso-list') === 'ignore') return textOf(node.children);
    const found = signOf(node.children);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every letter in `nodes`. */
export function textOf(nodes: readonly ChildNode[]): string {
  return nodes.map((node) => (isText(node) ? node.data : isTag(node) ? textOf(node.children) : '')).join('');
}
