import { Disposable, Range, type TextEditor, TextEditorRevealType, type Uri, window, workspace } from 'vscode';
import { Echo } from './echo.ts';
import { isLost, isScrolled, lineOfTop, shifted, type Top, topOfLine } from './editor-top.ts';

/** Keeps the editors of one contribution and its page at the same place, in the directions that the settings allow. */
export class ScrollSync implements Disposable {
  readonly #isShown: (uri: Uri) => boolean;
  readonly #listeners: Disposable;
  readonly #tops = new WeakMap<TextEditor, Top>();
  readonly #echo = new Echo();

  /** `show` is called with the line that the page is to have at its top. */
  constructor(isShown: (uri: Uri) => boolean, show: (line: number) => void) {
    this.#isShown = isShown;
    for (const editor of window.visibleTextEditors) this.#remember(editor);
    this.#listeners = Disposable.from(
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) if (!this.#tops.has(editor)) this.#remember(editor);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        for (const editor of this.#editors()) {
          if (editor.document !== document) continue;
          const top = this.#tops.get(editor);
          if (top) this.#tops.set(editor, contentChanges.reduce(shifted, top));
        }
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (!isShown(textEditor.document.uri)) return;
        const before = this.#tops.get(textEditor);
        const now = this.#remember(textEditor);
        if (!now || !isScrolled(before, now)) return;
        const line = lineAtTop(textEditor, now);
        if (!this.#echo.has(line) && isOn('scrollWithEditor', textEditor.document.uri)) show(line);
      }),
    );
  }

  /** The line at the top of the editor that shows the contribution; undefined where none does. */
  get line(): number | undefined {
    const [editor] = this.#editors();
    const top = editor && topOf(editor);
    return top && lineAtTop(editor, top);
  }

  /** The reader scrolled the page, and this line is at its top. */
  pageScrolled(line: number): void {
    for (const editor of this.#editors()) {
      if (!isOn('scrollEditor', editor.document.uri)) continue;
      this.#echo.expect(line);
      const { document } = editor;
      const last = document.lineCount - 1;
      const at = topOfLine(Math.min(line, last), (each) => document.lineAt(each).text.length);
      editor.revealRange(new Range(at.line, at.character, at.line, at.character), TextEditorRevealType.AtTop);
    }
  }

  /**
   * The page is at `line` again after a reload. The text comes along where VS Code lost its place, as it does when it
   * brings the text back before it knows that lines of a contribution are wrapped.
   */
  cameBack(line: number): void {
    const { line: top } = this;
    const [editor] = this.#editors();
    if (!editor || top === undefined || !isLost(top, line)) return;
    if (isOn('scrollWithEditor', editor.document.uri)) this.pageScrolled(line);
  }

  /** An editor is scrolled by `work` for the reader of the page, who wants the page to stay. */
  keepPage(work: () => Promise<void>): Promise<void> {
    return this.#echo.during(work);
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #editors(): TextEditor[] {
    const { activeTextEditor, visibleTextEditors } = window;
    const editors = visibleTextEditors.filter(({ document }) => this.#isShown(document.uri));
    return editors.sort((a, b) => Number(b === activeTextEditor) - Number(a === activeTextEditor));
  }

  #remember(editor: TextEditor): Top | undefined {
    const top = topOf(editor);
    if (top) this.#tops.set(editor, top);
    return top;
  }
}

function topOf({ visibleRanges }: TextEditor): Top | undefined {
  return visibleRanges[0]?.start;
}

function lineAtTop({ document }: TextEditor, top: Top): number {
  return lineOfTop(top, top.line < document.lineCount ? document.lineAt(top.line).text.length : 0);
}

function isOn(name: 'scrollWithEditor' | 'scrollEditor', uri: Uri): boolean {
  return workspace.getConfiguration('emn.preview', uri).get(name, true);
}
