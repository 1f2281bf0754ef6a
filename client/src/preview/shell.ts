import { t } from '@vscode/l10n';

/** Where the page finds its parts, and what it may load. */
export interface ShellParts {
  /** Source expression for the extension's own files. */
  readonly cspSource: string;
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  /** Address of the contribution, and whether the preview stays with it: kept by the page over a reload. */
  readonly uri: string;
  /** In which VS Code speaks to the user, BCP 47; the report has a language of its own. */
  readonly language: string;
  readonly locked: boolean;
}

const help = (): string =>
  t(
    'Alt and arrow down, or arrow up, lead from paragraph to paragraph. Enter or a double click on a paragraph leads to its place in the text.',
  );

/** What the page says once an answer has changed; it puts the question in. */
function answered(): string {
  const yes = t('Question {0} is now answered Yes.', '{0}');
  const no = t('Question {0} is now answered No.', '{0}');
  return `data-yes="${attribute(yes)}" data-no="${attribute(no)}"`;
}

/** The page that every report is shown in; the report itself comes by message. Nothing remote can be loaded. */
export function shell({ cspSource, nonce, script, style, uri, language, locked }: ShellParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(style)}">
<title>${element(t('Report'))}</title>
</head>
<body data-uri="${attribute(uri)}" data-locked="${locked}">
<header lang="${attribute(language)}">
<a class="skip" href="#summary">${element(t('Skip to the summary'))}</a>
<p class="visually-hidden">${element(help())}</p>
</header>
<p id="note" role="status" lang="${attribute(language)}" hidden></p>
<p id="said" role="status" lang="${attribute(language)}" class="visually-hidden" ${answered()}></p>
<div id="page"></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>`;
}

/** A number used once: what marks the page's own script. */
export function createNonce(): string {
  return globalThis.crypto.randomUUID().replaceAll('-', '');
}

function attribute(text: string): string {
  return element(text).replaceAll('"', '&quot;');
}

/** Text between tags. */
function element(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
