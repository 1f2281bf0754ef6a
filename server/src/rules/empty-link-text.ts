import type { Passage } from '../model/passages.ts';
import { isCode } from '../model/references.ts';
import { fill, wording } from '../wording.ts';
import { changeIn, nameOf, spanIn } from './passage-places.ts';
import type { Fault, Rule } from './rule.ts';

const words = wording['empty-link-text'];

export const emptyLinkText: Rule = {
  code: 'empty-link-text',
  group: 'references',
  severity: 'information',
  summary: words.summary,
  check({ study, passages }, report) {
    const vague = new Set(study?.language.links.vague);
    for (const passage of passages) {
      for (const { index, 0: whole, 1: text = '', 2: address = '' } of passage.text.includes('](')
        ? passage.text.matchAll(link)
        : []) {
        if (isCode(passage, index) || /[!\\]/.test(passage.text[index - 1] ?? '')) continue;
        const fault = faultOf(passage, { start: index, whole, text, address: address.trim() }, vague);
        if (fault) report(fault);
      }
      for (const { index, 0: whole, 1: text = '' } of passage.text.matchAll(underlined)) {
        if (!isCode(passage, index)) report(withoutAddress(passage, { start: index, whole, text, address: '' }));
      }
    }
  },
};

const link = /\[([^[\]\n]*)\]\(([^()\n]*)\)/g;

/** What is left of a link that was pasted without its address. */
const underlined = /<u>([^<>\n]*)<\/u>/gi;

interface Link {
  /** Offset in the passage. */
  readonly start: number;
  readonly whole: string;
  readonly text: string;
  readonly address: string;
}

function faultOf(passage: Passage, found: Link, vague: ReadonlySet<string>): Fault | undefined {
  const { start, whole, text, address } = found;
  if (!address) return withoutAddress(passage, found);
  const place = nameOf(passage);
  const span = spanIn(passage, start, start + whole.length);
  if (text.trim() === '') {
    return {
      span,
      message: fill(words.noText, { place, address }),
      fixes: [{ title: words.fixAddress, changes: [changeIn(passage, start, start + whole.length, `<${address}>`)] }],
    };
  }
  const said = text
    .replace(/[*_.\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return vague.has(said) ? { span, message: fill(words.vague, { place, text: text.trim() }) } : undefined;
}

function withoutAddress(passage: Passage, { start, whole, text }: Link): Fault {
  const place = nameOf(passage);
  return {
    span: spanIn(passage, start, start + whole.length),
    message: fill(words.noAddress, { place, text: text.trim() }),
    fixes: [{ title: words.fixPlain, changes: [changeIn(passage, start, start + whole.length, text)] }],
  };
}
