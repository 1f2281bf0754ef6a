import { type CompletionItem, type CompletionList, InsertTextFormat } from 'vscode-languageserver-types';

/** The list for an editor that knows no tab stops: what is to be filled in is left empty, a choice starts as the first. */
export function withoutSnippets(list: CompletionList): CompletionList {
  return { ...list, items: list.items.map(withoutSnippet) };
}

function withoutSnippet({ insertTextFormat, ...item }: CompletionItem): CompletionItem {
  const { textEdit } = item;
  if (insertTextFormat !== InsertTextFormat.Snippet || !textEdit) return item;
  return { ...item, textEdit: { ...textEdit, newText: plainText(textEdit.newText) } };
}

/** `answer: ${1|yes,no|}` → `answer: yes`, `actors: [$1]` → `actors: []`. */
export function plainText(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\d+|\$\{\d+\|([^,|]*)[^}]*\|\}/g,
    (_, escaped?: string, first?: string) => escaped ?? first ?? '',
  );
}
