import { attribute, html, type Insertable, type Markup } from './escape.ts';
import { lines } from './html-source.ts';
import type { Block, Footnote, FootnoteMark, Inline, List, Row, Table } from './prose.ts';

/** A text of the contribution. `headingLevel`: of the heading above it; headings inside it come below. */
export function renderBlocks(blocks: readonly Block[], headingLevel: number): Insertable {
  return blocks.map((block) => renderBlock(block, headingLevel));
}

function renderBlock(block: Block, headingLevel: number): Markup {
  const placed = lines(block);
  switch (block.type) {
    case 'paragraph':
      return html`<p${placed}>${renderInlines(block.inlines)}</p>
`;
    case 'heading':
      return renderHeading(Math.min(headingLevel + block.level, 6), placed, renderInlines(block.inlines));
    case 'list':
      return renderList(block, headingLevel);
    case 'quote':
      return html`<blockquote${placed}>
${renderBlocks(block.blocks, headingLevel)}</blockquote>
`;
    case 'table':
      return renderTable(block);
    case 'code-block':
      return html`<pre${placed}><code>${block.text}
</code></pre>
`;
    case 'rule':
      return html`<hr${placed}>
`;
  }
}

function renderHeading(level: number, placed: Markup, content: Insertable): Markup {
  switch (level) {
    case 3:
      return html`<h3${placed}>${content}</h3>
`;
    case 4:
      return html`<h4${placed}>${content}</h4>
`;
    case 5:
      return html`<h5${placed}>${content}</h5>
`;
    default:
      return html`<h6${placed}>${content}</h6>
`;
  }
}

function renderList({ start, tight, items, line, endLine }: List, headingLevel: number): Markup {
  const placed = lines({ line, endLine });
  const content = items.map(
    (item) => html`<li${lines(item)}>${item.blocks.map((block, index) =>
      tight && block.type === 'paragraph'
        ? [renderInlines(block.inlines), index < item.blocks.length - 1 && '\n']
        : [index === 0 && '\n', renderBlock(block, headingLevel)],
    )}</li>
`,
  );
  if (start === undefined) {
    return html`<ul${placed}>
${content}</ul>
`;
  }
  return html`<ol${start !== 1 && attribute('start', start)}${placed}>
${content}</ol>
`;
}

function renderTable({ align, header, rows, line, endLine }: Table): Markup {
  const cells = ({ cells }: Row, tag: 'th' | 'td') =>
    cells.map((cell, column) => {
      const aligned = attribute('class', align[column] && `align-${align[column]}`);
      const content = renderInlines(cell);
      // An empty cell is no heading: a reader's program would announce nothing in each row.
      return tag === 'th' && cell.length > 0
        ? html`<th${aligned} scope="col">${content}</th>
`
        : html`<td${aligned}>${content}</td>
`;
    });
  return html`<table${lines({ line, endLine })}>
<thead${lines(header)}>
<tr${lines(header)}>
${cells(header, 'th')}</tr>
</thead>
${
  rows.length > 0 &&
  html`<tbody${lines({ line: rows[0]?.line, endLine: rows.at(-1)?.endLine })}>
${rows.map(
  (row) => html`<tr${lines(row)}>
${cells(row, 'td')}</tr>
`,
)}</tbody>
`
}</table>
`;
}

function renderInlines(inlines: readonly Inline[]): Insertable {
  return inlines.map(renderInline);
}

function renderInline(inline: Inline): Insertable {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'strong':
      return html`<strong>${renderInlines(inline.inlines)}</strong>`;
    case 'emphasis':
      return html`<em>${renderInlines(inline.inlines)}</em>`;
    case 'deleted':
      return html`<s>${renderInlines(inline.inlines)}</s>`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'line-break':
      return html`<br>
`;
    case 'link':
      return html`<a href="${inline.address}"${attribute('title', inline.title)}>${renderInlines(inline.inlines)}</a>`;
    case 'image':
      return renderImage(inline.description, inline.address);
    case 'fact':
      return html`<span class="fact" title="${inline.full}">${inline.text}</span>`;
    case 'citation':
      return html`<span class="citation">(<a href="#${inline.target}">${inline.text}</a>)</span>`;
    case 'unknown-reference':
      return html`<mark class="unknown-reference" title="${inline.why}">${inline.written}</mark>`;
    case 'footnote':
      return renderMark(inline);
  }
}

/** An image is never loaded: its description stands for it, with its address where that is on the web. */
function renderImage(description: string, address: string | undefined): Markup {
  if (!address) return html`<span class="image">${description}</span>`;
  const link = html`<a href="${address}">${address}</a>`;
  return html`<span class="image">${description ? html`${description} (${link})` : link}</span>`;
}

function renderMark({ target, number, id }: FootnoteMark): Markup {
  if (!id) return html`<sup class="footnote-ref">${number}</sup>`;
  const label = `Footnote ${number}`;
  return html`<sup class="footnote-ref"><a href="#${target}" id="${id}" aria-label="${label}">${number}</a></sup>`;
}

/** A footnote of a text, with the way back to its marks. */
export function renderFootnote({ id, number, blocks, marks }: Footnote): Markup {
  const [first] = marks;
  const back = first
    ? html`<a class="note-number" href="#${first}" aria-label="${number}, back to the text">${number}</a>`
    : html`<span class="note-number">${number}</span>`;
  const [opening, ...others] = blocks;
  const start =
    opening?.type === 'paragraph'
      ? html`<p${lines(opening)}>${back} ${renderInlines(opening.inlines)}</p>
`
      : html`<p>${back}</p>
${opening && renderBlock(opening, 5)}`;
  return html`<div id="${id}" class="footnote-item">${start}${renderBlocks(others, 5)}</div>
`;
}
