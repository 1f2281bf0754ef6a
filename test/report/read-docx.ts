import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

/** The parts of a Word document: `word/document.xml` and the like. Fails where one is not well-formed XML. */
export function partsOf(docx: Uint8Array): Record<string, string> {
  const parts = Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  for (const [name, xml] of Object.entries(parts)) if (/\.(?:xml|rels)$/.test(name)) assertWellFormed(name, xml);
  return parts;
}

/** What another program makes of a Word document: a page with its headings, lists, tables, notes and links. */
export async function readAsHtml(docx: Uint8Array): Promise<string> {
  const styleMap = ['comment-reference => sup.comment', "p[style-name='Question'] => p.question:fresh"];
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) }, { styleMap });
  assert.deepEqual(
    messages.filter(({ type }) => type === 'error'),
    [],
  );
  return value;
}

const xmlTag = /<(?:\?xml[^<>]*\?|(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?))>/y;

function assertWellFormed(name: string, xml: string): void {
  const open: string[] = [];
  assert.doesNotMatch(xml, /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/, `${name}: signs that XML can’t have`);
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    xmlTag.lastIndex = at;
    const match = xmlTag.exec(xml);
    assert.ok(match, `${name}: not a tag: ${xml.slice(at, at + 80)}`);
    const [whole, slash, tag, empty] = match;
    if (slash) assert.equal(open.pop(), tag, `${name}: closed in the wrong order near ${xml.slice(at - 60, at + 20)}`);
    else if (tag && !empty) open.push(tag);
    at += whole.length;
  }
  assert.deepEqual(open, [], `${name}: left open`);
  for (const [reference] of xml.matchAll(/&[^;<]{0,9};?/g))
    assert.match(reference, /^&(?:amp|lt|gt|quot|apos|#\d+);$/, name);
}
