import type { Report } from './report.ts';

/** What paper shows at the top of its pages, which only a style can say: the report's title, and that of the section. */
export function runningTitles({ title, titlePage, contents }: Report): string {
  const draft = titlePage.status === 'draft';
  const mark = draft ? `@page { @bottom-right { content: "Draft, not for publication"; } }\n` : '';
  const names = contents.map(
    ({ target, number, title: name }) => `#${target} { page: ${target}; }
@page ${target} { @top-right { content: ${quoted([number, shortened(name)].filter(Boolean).join(' '))}; } }
`,
  );
  const watermark = draft ? `@media print { .report::before { content: "DRAFT" / ""; } }\n` : '';
  return `@page { @top-left { content: ${quoted(title)}; } }\n${mark}${names.join('')}${watermark}
@page :first { @top-left { content: none; } @bottom-right { content: none; } @bottom-center { content: none; } }
`;
}

/** A text in a style: nothing in it can end the string or the style. */
function quoted(text: string): string {
  const signs = [...text].map((sign) =>
    /[\p{L}\p{N} ,.:()–-]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `,
  );
  return `"${signs.join('')}"`;
}

const longest = 60;

function shortened(title: string): string {
  if (title.length <= longest) return title;
  return `${title.slice(0, title.lastIndexOf(' ', longest))} …`;
}

/** The look of the exported page, on screen and on paper. */
export const documentStyle = `
:root { color-scheme: light; --brand: #039; --ink: #1b1b1b; --quiet: #4a4a4a; --rule: #b8c1d1; --panel: #eef2f9; --attention: #8a4b00; --attention-panel: #fff6e5; }
* { box-sizing: border-box; }
html { background: #fff; scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 3rem clamp(1rem, 5vw, 3.5rem) 6rem; max-width: 52rem; color: var(--ink); background: #fff; font: 17px/1.6 Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { margin: 2em 0 .6em; color: var(--brand); line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { margin-top: .3em; font-size: 2.2em; }
h2 { padding-bottom: .25em; border-bottom: 2px solid var(--rule); font-size: 1.5em; }
h3 { font-size: 1.2em; }
h4 { font-size: 1.05em; }
h5, h6 { font-size: 1em; }
p, ul, ol, dl, table, blockquote, pre { margin: 0 0 .9em; }
p { orphans: 3; widows: 3; }
li { margin-bottom: .3em; }
li > p { margin-bottom: .4em; }
a { color: var(--brand); text-decoration-thickness: from-font; text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; }
blockquote { padding: .2em 1em; color: var(--quiet); border-left: 3px solid var(--rule); }
code { font-family: Consolas, "DejaVu Sans Mono", monospace; font-size: .9em; }
pre { padding: .8em 1em; background: var(--panel); white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; font-size: .92em; }
th, td { padding: .35em .8em .35em 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
thead :is(th, td) { border-bottom: 2px solid var(--brand); color: var(--brand); }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.align-center { text-align: center; }
.align-right { text-align: right; font-variant-numeric: tabular-nums; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.number { margin-right: .35em; font-variant-numeric: tabular-nums; }
.title-page { margin-bottom: 3rem; padding: 2.5rem 0 2rem; border-top: 8px solid var(--brand); border-bottom: 1px solid var(--rule); }
.citation:first-child { margin: 0; color: var(--quiet); font-weight: 600; letter-spacing: .06em; }
.title-page .country { font-size: 1.35em; }
.contact > div { display: flex; gap: .7em; }
.contact dt { min-width: 7em; color: var(--quiet); }
.contact dd, .abbreviations dd { margin: 0; }
.status { display: inline-block; padding: .1em .9em; border: 1px solid var(--quiet); border-radius: 1em; font-size: .9em; }
.draft .status { border-style: dashed; }
.draft-note, .completeness, .notice { padding-left: .8em; color: var(--attention); border-left: 4px solid var(--attention); font-weight: 600; }
.contents ul { padding: 0; list-style: none; }
.contents ul ul { margin: .2em 0 .6em 1.6em; }
.contents a { color: inherit; text-decoration: none; }
.contents a:hover { color: var(--brand); text-decoration: underline; }
.contents > ul > .contents-entry > a { font-weight: 600; }
.question { margin-top: 2.6rem; }
.question-text { padding: .6em 1em; color: var(--quiet); background: var(--panel); border-left: 3px solid var(--rule); break-inside: avoid; break-after: avoid; }
.answer-value { margin-bottom: .3em; font-size: 1.1em; }
.answer-value:not(:last-child) { break-after: avoid; }
.gap { padding: .5em 1em; color: var(--attention); background: var(--attention-panel); border-left: 4px solid var(--attention); font-style: italic; break-inside: avoid; }
.left-out-note, .remark { color: var(--quiet); font-style: italic; }
.fact { white-space: nowrap; }
.figures { margin: 0 0 .9em; padding: .7em 1em; background: var(--panel); border-left: 3px solid var(--brand); font-size: .9em; break-inside: avoid; }
.figures-title { margin: 0 0 .3em; font-weight: bold; }
.figures ul { margin: 0; padding-left: 1.2em; }
.unknown-reference { padding: 0 .25em; color: var(--attention); background: var(--attention-panel); border: 1px dashed var(--attention); }
.image { padding: 0 .4em; color: var(--quiet); border: 1px dashed var(--rule); }
.comments { margin-top: 1em; padding: .6em 1em; border: 1px dashed var(--rule); font-size: .92em; }
.comment { margin: 0 0 .4em; white-space: pre-line; }
sup { font-size: .75em; line-height: 0; }
.footnotes { margin-top: 1.4em; padding-top: .7em; border-top: 1px solid var(--rule); font-size: .88em; }
.footnotes > div { margin-bottom: .7em; }
.footnotes p { margin-bottom: .3em; }
.footnotes dl { margin: 0 0 .4em 1.2em; }
dfn { font-style: normal; font-weight: 600; }
dt { font-weight: 600; }
.footnotes dd { margin-left: 1.2em; padding-left: 1em; text-indent: -1em; }
.footnotes dd::before { content: "–" / ""; display: inline-block; width: 1em; text-indent: 0; }
.note-number { margin-right: .2em; font-weight: 600; }
.note-source { color: var(--quiet); }
.abbreviations dl > div { display: flex; gap: 1em; }
.abbreviations dt { min-width: 8em; }
.native { display: block; color: var(--quiet); font-style: italic; font-weight: 400; }
.draft .unlisted th::after { content: " – not in the catalogue"; color: var(--quiet); font-weight: 400; }
.names th[scope="row"] { font-weight: 600; }
.answer-links { min-width: 5em; }
@media screen and (max-width: 40rem) { th, td { padding-right: .5em; overflow-wrap: anywhere; } }
@page { size: A4; margin: 26mm 25mm 24mm; font: 8.5pt Calibri, Carlito, sans-serif; color: #4a4a4a; @bottom-center { content: counter(page); } }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; background: none; font-size: 11pt; line-height: 1.42; }
  a { color: inherit; text-decoration: none; }
  .narrative a, .source a { color: var(--brand); }
  .title-page { padding-top: 50mm; border-bottom: 0; }
  .contents, .summary, .section, .unplaced, .abbreviations, .sources, .annex { break-before: page; }
  /* The browser’s bookmarks would lose the blank at which a heading is broken. */
  h1, h2, h3, h4, h5, h6 { white-space: pre-wrap; }
  main > * > h2 { margin-top: 0; }
  .contents { font-size: 9.5pt; line-height: 1.22; }
  .contents a { display: block; }
  .contents li { margin-bottom: .15em; }
  .contents ul ul { margin: .1em 0 .35em 1.4em; }
  .question { margin-top: 1.8rem; }
  .footnotes > div { break-inside: avoid; }
  .report::before { position: fixed; z-index: -1; inset: 40% 0 auto; color: #eceff4; font-size: 120pt; font-weight: 700; letter-spacing: .1em; line-height: 1; text-align: center; transform: rotate(-45deg); }
}
`;
