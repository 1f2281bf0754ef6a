import type {
  CancellationToken,
  DataTransfer,
  Disposable,
  DocumentSelector,
  Range,
  TextDocument,
  WorkspaceEdit,
} from 'vscode';
import * as vscode from 'vscode';

/** What VS Code has for pasting since 1.97; the extension runs with older ones too. */
export interface PasteEdit {
  title: string;
  additionalEdit?: WorkspaceEdit;
}

export interface PasteProvider {
  provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    clip: DataTransfer,
    context: unknown,
    token: CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

interface Kind {
  append(...parts: string[]): Kind;
}

interface PasteApi {
  readonly DocumentPasteEdit?: new (text: string, title: string, kind: Kind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind?: { readonly Text?: Kind };
}

interface PasteLanguages {
  registerDocumentPasteEditProvider?(
    selector: DocumentSelector,
    provider: PasteProvider,
    metadata: { providedPasteEditKinds: Kind[]; pasteMimeTypes: string[] },
  ): Disposable;
}

/** Makes edits, and registers who offers them; undefined where this VS Code pastes in its own way only. */
export function pasteApi() {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind } = vscode as typeof vscode & PasteApi;
  const languages = vscode.languages as typeof vscode.languages & PasteLanguages;
  // While the interface was a proposal, it was there in part.
  const text = DocumentDropOrPasteEditKind?.Text;
  if (!DocumentPasteEdit || !text || !languages.registerDocumentPasteEditProvider) return undefined;
  const kind = text.append('emn');
  return {
    edit(text: string, title: string, name: string, more?: WorkspaceEdit): PasteEdit {
      const edit = new DocumentPasteEdit(text, title, kind.append(name));
      if (more) edit.additionalEdit = more;
      return edit;
    },
    register: (selector: DocumentSelector, provider: PasteProvider): Disposable | undefined =>
      languages.registerDocumentPasteEditProvider?.(selector, provider, {
        providedPasteEditKinds: [kind],
        pasteMimeTypes: ['text/html', 'text/plain'],
      }),
  };
}
