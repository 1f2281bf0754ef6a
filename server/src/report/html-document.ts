import { html, trusted } from './escape.ts';
import { renderHtml } from './html.ts';
import { documentStyle, runningTitles } from './html-document-style.ts';
import type { Report } from './report.ts';
import { wellFormed } from './well-formed.ts';

/**
 * The report as one file that a browser shows and prints: it holds its style, runs nothing and loads nothing, and its
 * policy forbids both. Always dark on light.
 */
export async function writeHtml(given: Report): Promise<string> {
  const report = wellFormed(given);
  const style = `${documentStyle}${runningTitles(report)}`;
  const policy = `default-src 'none'; style-src ${await sourceOf(style)}; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${report.titlePage.title}">
<title>${report.title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${trusted(renderHtml(report))}</body>
</html>
`.text;
}

/** The hash that allows this one style. Where the browser can't make one, styles in the file are allowed in general. */
async function sourceOf(style: string): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return `'unsafe-inline'`;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(style)));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}
