/** Only these addresses survive in a report; everything else (`javascript:`, `data:`, relative ones …) becomes text. */
const webAddress = /^https?:\/\/[^\s\p{Cc}]+$/iu;
const mailAddress = /^mailto:[^\s\p{Cc}]+$/iu;
const bareMailAddress = /^[^\s@<>"'()?&%:;,\p{Cc}]+@[^\s@<>"'()?&%:;,\p{Cc}]+$/u;

/** True for `http` and `https`. */
export function isWebAddress(address: string): boolean {
  return webAddress.test(address);
}

/** True for addresses that can do no harm where they are followed: of the web and of mail. */
export function isSafeLink(address: string): boolean {
  return webAddress.test(address) || mailAddress.test(address);
}

/** The link for a whole text that is an address: `https://…` or `someone@example.org`. */
export function linkFor(text: string): string | undefined {
  const trimmed = text.trim();
  if (isWebAddress(trimmed)) return trimmed;
  return bareMailAddress.test(trimmed) ? `mailto:${trimmed}` : undefined;
}
