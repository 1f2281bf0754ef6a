/** What an address within the page leads to: a footnote, or back from one. */
export function footnoteOf(href: string): { label: string; back: boolean } | undefined {
  const [, kind, ref, number, end = ''] =
    /#_?(ftn|ftnt|edn|sdfootnote|sdendnote|footnote|fn)-?_?(ref)?-?_?:?(\d{1,9})(\w*)$/i.exec(href) ?? [];
  if (!kind || !number) return undefined;
  const back = ref !== undefined || end === 'anc';
  return { label: (/^(?:edn|sdendnote)$/i.test(kind) ? 'e' : '') + number, back };
}

/** The address of a link that is worth keeping: of the web or of a mailbox; without what mail programs wrap it in. */
export function linkAddress(href: string): string | undefined {
  const address = unwrapped(href.trim());
  if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(address)) return undefined;
  return address.replaceAll('(', '%28').replaceAll(')', '%29');
}

function unwrapped(href: string): string {
  if (!/^https:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\//i.test(href)) return href;
  return new URLSearchParams(href.slice(href.indexOf('?') + 1)).get('url') ?? href;
}
