import { t } from '@vscode/l10n';
import { type Disposable, type ExtensionContext, env, UIKind, Uri, window, workspace } from 'vscode';
import { fileNameOf } from '../file-names.ts';
import { isContributionName } from '../language.ts';
import { openDocument } from '../open-document.ts';
import { say } from '../say.ts';
import type { Server } from '../server.ts';
import { reveal } from './go-to-question.ts';
import { slotTarget } from './slot-target.ts';

/** Copies (and returns) an address that leads to a question: one that opens VS Code, or in the browser the file with its line. */
export function copyLink(server: Server, { extension }: ExtensionContext) {
  return async (given?: unknown): Promise<string | undefined> => {
    const target = await slotTarget(server, given);
    if (typeof target === 'string') {
      say(target);
      return undefined;
    }
    const { uri, slot } = target;
    const link = env.uiKind === UIKind.Web ? await fileLink(server, uri, slot) : vscodeLink(extension.id, uri, slot);
    try {
      await env.clipboard.writeText(link);
      window.setStatusBarMessage(t('Link to {0} copied', slot), 6000);
    } catch {
      // A browser may forbid it.
      void window.showInputBox({ title: t('The link could not be copied. Here it is:'), value: link });
    }
    return link;
  };
}

async function fileLink(server: Server, uri: Uri, slot: string): Promise<string> {
  const overview = await server.currentOverview(uri).catch(() => undefined);
  const line = overview?.slots.find((each) => each.slot === slot)?.range.start.line ?? 0;
  return uri.with({ fragment: `L${line + 1}` }).toString();
}

function vscodeLink(extension: string, uri: Uri, slot: string): string {
  const query = new URLSearchParams({ file: uri.toString(), question: slot }).toString();
  return `${env.uriScheme}://${extension}/question?${query}`;
}

/** Opens what a copied link leads to; where the file is elsewhere on this computer, the one of its name in the folder. */
export function handleLinks(server: Server): Disposable {
  return window.registerUriHandler({
    async handleUri({ path, query }): Promise<void> {
      const given = new URLSearchParams(query);
      const slot = given.get('question') ?? '';
      const file = path === '/question' ? await findFile(given.get('file') ?? '') : undefined;
      const refusal = file
        ? await reveal(server, file, slot)
        : t('The contribution that the link names was not found.');
      if (refusal) say(refusal);
    },
  });
}

async function findFile(address: string): Promise<Uri | undefined> {
  if (!isContributionName(address)) return undefined;
  const named = addressOf(address);
  if (!named || (await openDocument(named))) return named;
  const name = fileNameOf(named).replace(/[*?[\]{}]/g, '?');
  return (await workspace.findFiles(`**/${name}`, undefined, 1))[0];
}

/** Undefined for what somebody else has put into a link. */
function addressOf(text: string): Uri | undefined {
  try {
    return Uri.parse(text, true);
  } catch {
    return undefined;
  }
}
