import { t } from '@vscode/l10n';
import { type DataTransfer, Disposable, WorkspaceEdit } from 'vscode';
import type { Pasted } from '../../../server/src/protocol.ts';
import { languageId } from '../language.ts';
import type { Server } from '../server.ts';
import { pasteApi } from './api.ts';

/**
 * Offers what is pasted into a narrative as clean Markdown at the right place; the menu that VS Code shows beside a
 * paste has the plain text too. What was copied in an editor is pasted as it stands.
 */
export function cleanPaste(server: Server): Disposable {
  const api = pasteApi();
  const registered = api?.register(
    { language: languageId },
    {
      async provideDocumentPasteEdits(document, [range, ...others], clip) {
        if (!range || others.length > 0 || clip.get('vscode-editor-data')) return undefined;
        const before = document.lineAt(range.start.line).text.slice(0, range.start.character);
        const html = await textOf(clip, 'text/html');
        const text = await textOf(clip, 'text/plain');
        const result = await server.paste(document.uri, { range, html, text }).catch(() => undefined);
        if (!result) return undefined;
        const offer = async (pasted: Pasted, title: string, name: string) => {
          if (typeof pasted === 'string') return api.edit(belowIndent(pasted, before), title, name);
          const edit = new WorkspaceEdit();
          edit.set(document.uri, await server.edits(pasted));
          return api.edit('', title, name, edit);
        };
        const edits = [await offer(result.clean, t('Paste cleaned up'), 'clean')];
        if (result.plain !== undefined)
          edits.push(await offer(result.plain, t('Paste as plain text, indented'), 'plain'));
        return edits;
      },
    },
  );
  return registered ?? Disposable.from();
}

/** `text` as VS Code wants it, which indents every further line as far as the line that is pasted into. */
function belowIndent(text: string, before: string): string {
  const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
  return indent ? text.replaceAll(`\n${indent}`, '\n') : text;
}

async function textOf(clip: DataTransfer, type: string): Promise<string | undefined> {
  return (await clip.get(type)?.asString()) || undefined;
}
