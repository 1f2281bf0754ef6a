import { type ChildNode, type Element, isTag } from 'domhandler';
import { pushAll } from '../long-lists.ts';
import type { Block } from './blocks.ts';
import { isPoint, readSign } from './list-sign.ts';

/** The rows of a table, however they are wrapped, and what stands in it beside them: its title, say. */
export function contentOf(table: Element): { rows: Element[]; others: ChildNode[] } {
  const rows: Element[] = [];
  const others: ChildNode[] = [];
  for (const child of table.children) {
    if (!isTag(child)) others.push(child);
    else if (child.name === 'tr') rows.push(child);
    else if (holds(child, 'tr')) {
      const inside = contentOf(child);
      pushAll(rows, inside.rows);
      pushAll(others, inside.others);
    } else others.push(child);
  }
  return { rows, others };
}

/** More columns or rows than anybody joins. */
const mostJoined = 100;

/** The cells in their columns: where cells are joined, the place of those that are not there is empty. */
export function cellsOf(rows: readonly Element[]): (Element | undefined)[][] {
  /** In how many more rows a column belongs to a cell above. */
  const taken: number[] = [];
  return rows.map((row) => {
    const line: (Element | undefined)[] = [];
    const skip = () => {
      while ((taken[line.length] ?? 0) > 0) {
        taken[line.length] = (taken[line.length] ?? 0) - 1;
        line.push(undefined);
      }
    };
    for (const cell of cellsIn(row)) {
      skip();
      const [width, height] = [joined(cell.attribs.colspan), joined(cell.attribs.rowspan)];
      for (let column = 0; column < width; column++) {
        taken[line.length] = height - 1;
        line.push(column === 0 ? cell : undefined);
      }
    }
    skip();
    return line;
  });
}

function joined(attribute: string | undefined): number {
  const number = Number.parseInt(attribute ?? '', 10);
  return number > 1 ? Math.min(number, mostJoined) : 1;
}

function cellsIn(element: Element): Element[] {
  return element.children
    .filter(isTag)
    .flatMap((child) => (child.name === 'td' || child.name === 'th' ? [child] : cellsIn(child)));
}

function holds({ children }: Element, name: string): boolean {
  return children.filter(isTag).some((child) => child.name === name || (child.name !== 'table' && holds(child, name)));
}

type Cell = readonly Block[];

/** A table; or what is set as one only to stand in its place: paragraphs, the points of a list. */
export function tableBlocks(rows: readonly (readonly Cell[])[]): Block[] {
  const filled = rows.filter((row) => row.some(isFilled));
  if (filled.every((row) => row.filter(isFilled).length < 2)) return filled.flat(2);
  const points = filled.map(pointOf);
  if (points.every((point) => point !== undefined)) return points.flat();
  return [{ kind: 'table', rows: filled.map((row) => row.map(cellText)) }];
}

function isFilled(cell: Cell): boolean {
  return cell.length > 0;
}

/** A row that consists of a sign, as `(a)` or `–`, and of the text beside it, as laws are set on the web. */
function pointOf(row: readonly Cell[]): Block[] | undefined {
  const [[sign, ...more] = [], [first, ...rest] = [], ...others] = row.filter(isFilled);
  if (sign?.kind !== 'paragraph' || more.length > 0 || first?.kind !== 'paragraph' || others.length > 0)
    return undefined;
  if (isPoint(sign.text)) return [{ kind: 'paragraph', text: `${sign.text} ${first.text}` }, ...rest];
  const mark = readSign(sign.text);
  return mark && [{ kind: 'item', level: 0, ...mark, text: first.text }, ...rest.map(inItem)];
}

function inItem(block: Block): Block {
  if (block.kind === 'item') return { ...block, level: block.level + 1 };
  return block.kind === 'paragraph' ? { kind: 'more', text: block.text } : block;
}

/** On one line, as a cell has to be. */
function cellText(cell: Cell): string {
  let text = '';
  for (const [index, block] of cell.entries()) {
    const words =
      block.kind === 'table' ? block.rows.map((row) => row.filter(Boolean).join(' ')).join('; ') : block.text;
    const apart = block.kind === 'item' && cell[index - 1]?.kind === 'item' && /[\p{L}\p{N})]$/u.test(text);
    text += (text && (apart ? '; ' : ' ')) + words;
  }
  return text;
}
