/** Larger files are not looked into. */
const largest = 500_000;

/** True where a text looks like a contribution: it names a study or a country, and answers questions. */
export function looksLikeContribution(text: string): boolean {
  if (text.length > largest) return false;
  const named = /^(?:study|country)[ \t]*:/m.test(text);
  return named && /^answers[ \t]*:/m.test(text) && /^[ \t]+[Qq]\d{1,2}[a-z]?[ \t]*:/m.test(text);
}
