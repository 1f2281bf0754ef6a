import assert from 'node:assert/strict';

/** The only elements that a report may have, with their attributes beyond those that every element may have. */
const elements: Readonly<Record<string, readonly string[]>> = {
  main: ['lang'],
  header: [],
  nav: [],
  section: [],
  article: [],
  div: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  p: [],
  ul: [],
  ol: ['start'],
  li: [],
  dl: [],
  dt: [],
  dd: [],
  dfn: [],
  cite: [],
  blockquote: [],
  pre: [],
  code: [],
  hr: [],
  br: [],
  strong: [],
  em: [],
  s: [],
  sup: [],
  mark: ['title'],
  span: ['title'],
  a: ['href', 'title'],
  button: ['type', 'data-action', 'data-at', 'data-value'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope'],
  td: [],
};
const everywhere = ['id', 'class', 'role', 'aria-label', 'aria-labelledby', 'data-line', 'data-end'];
const empty = new Set(['hr', 'br']);

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/y;
const attribute = / ([a-z-]+)="([^"]*)"/g;
const entity = /^&(?:amp|lt|gt|quot|#39);/;

/**
 * Reads `html` letter by letter and fails on anything but well-nested elements and attributes of the list above,
 * links to web and mail addresses or to an id of the page, ids that occur once, and escaped text.
 */
export function assertSafe(html: string): void {
  const open: string[] = [];
  const ids = new Set<string>();
  const targets: string[] = [];
  for (let at = 0; at < html.length; at++) {
    const here = html.slice(at, at + 80);
    if (html[at] === '&') assert.match(here, entity, 'a bare ampersand');
    assert.notEqual(html[at], '>', `a bare > after ${html.slice(at - 80, at)}`);
    if (html[at] !== '<') continue;
    tag.lastIndex = at;
    const match = tag.exec(html);
    assert.ok(match, `not a tag of the report: ${here}`);
    const [whole, slash, name = '', attributes = ''] = match;
    at += whole.length - 1;
    const allowed = elements[name];
    assert.ok(allowed, `not an element of the report: ${here}`);
    if (slash) {
      assert.equal(open.pop(), name, `closed in the wrong order: ${here}`);
      continue;
    }
    assert.ok(name !== 'a' || !open.includes('a'), `a link in a link: ${here}`);
    if (!empty.has(name)) open.push(name);
    for (const [, key = '', value = ''] of attributes.matchAll(attribute)) {
      assert.ok(everywhere.includes(key) || allowed.includes(key), `not an attribute of the report: ${here}`);
      if (key === 'id') {
        assert.ok(!ids.has(value), `twice: ${value}`);
        ids.add(value);
      }
      if (key === 'aria-labelledby') targets.push(value);
      if (key === 'href' && value.startsWith('#')) targets.push(value.slice(1));
      else if (key === 'href') assert.match(value, /^(?:https?:\/\/|mailto:)\S+$/i);
    }
  }
  assert.deepEqual(open, [], 'left open');
  assert.deepEqual(
    targets.filter((target) => !ids.has(target)),
    [],
    'lead nowhere',
  );
}

/** What a reader sees: the text without tags. */
export function textOf(html: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&([a-z]+|#39);/g, (_, name) => names[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
