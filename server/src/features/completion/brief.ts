import {
  type CompletionItem,
  type CompletionList,
  InsertTextMode,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';

/** Where a list was asked for, which is enough to find the documentation of an item again. */
export interface ListPlace {
  readonly uri: string;
  readonly position: Position;
}

/**
 * The list for an editor that asks for the documentation of the item that is looked at: without it, and with what the
 * items have in common said once. Lists come with each letter: one of names is a fifth as long so.
 */
export function inBrief(list: CompletionList, place: ListPlace): CompletionList {
  const [first] = list.items;
  if (!first) return list;
  const { range } = first.textEdit as TextEdit;
  return {
    ...list,
    itemDefaults: { editRange: range, insertTextMode: InsertTextMode.adjustIndentation, data: place },
    items: list.items.map((item) => itemInBrief(item, range)),
  };
}

function itemInBrief(full: CompletionItem, shared: Range): CompletionItem {
  const { documentation, insertTextMode, filterText, textEdit, ...item } = full;
  const { range, newText } = textEdit as TextEdit;
  return {
    ...item,
    ...(filterText !== item.label && { filterText }),
    ...(!isSame(range, shared) ? { textEdit } : newText !== item.label && { textEditText: newText }),
  };
}

function isSame(a: Range, b: Range): boolean {
  return isAt(a.start, b.start) && isAt(a.end, b.end);
}

function isAt(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

/** An item of a list in brief, with its documentation: `list` is what is offered at the same place now. */
export function documented(list: CompletionList, item: CompletionItem): CompletionItem {
  const same = list.items.find(
    ({ label, labelDetails }) => label === item.label && labelDetails?.description === item.labelDetails?.description,
  );
  return same?.documentation ? { ...item, documentation: same.documentation } : item;
}
