import { t } from '@vscode/l10n';
import { type DataTransfer, Disposable } from 'vscode';
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
      async provideDocumentPasteEdits({ uri }, [range, ...others], clip) {
        if (!range || others.length > 0 || clip.get('vscode-editor-data')) return undefined;
        const html = await textOf(clip, 'text/html');
        const text = await textOf(clip, 'text/plain');
        const result = await server.paste(uri, { range, html, text }).catch(() => undefined);
        if (!result) return undefined;
        const edits = [api.edit(result.clean, t('Paste cleaned up'), 'clean')];
        if (result.plain !== undefined) edits.push(api.edit(result.plain, t('Paste as plain text, indented'), 'plain'));
        return edits;
      },
    },
  );
  return registered ?? Disposable.from();
}

async function textOf(clip: DataTransfer, type: string): Promise<string | undefined> {
  return (await clip.get(type)?.asString()) || undefined;
}
