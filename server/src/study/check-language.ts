/** Checks of the language and its house style that concern more than one value. */
import type { ChecksFileContent, LanguageFileContent } from './file-shapes.ts';
import type { Source } from './source.ts';

/** There are twelve months, and no word is both wanted and unwanted. */
export function checkLanguage(language: LanguageFileContent, source: Source): void {
  const { months, style } = language;
  if (months.length > 12) source.reportAt(language, 'months', 'A year has twelve months.');
  if (!style) return;
  const { spelling, consistency } = style;
  checkPreferred(spelling?.prefer ?? [], source);
  for (const spellings of consistency?.alike ?? []) {
    if (consistency && !spellings.some((each) => each.includes('-'))) {
      source.reportAt(consistency, 'alike', `None of «${spellings.join('», «')}» has a hyphen.`);
    }
  }
}

/** No wording is both to be used and to be avoided, and none is avoided twice. */
export function checkPreferred(preferred: ChecksFileContent['preferred'], source: Source): void {
  const wanted = new Set(preferred.map(({ use }) => use));
  const avoided = new Set<string>();
  for (const entry of preferred) {
    for (const each of entry.instead) {
      if (wanted.has(each)) source.reportAt(entry, 'instead', `«${each}» is to be used elsewhere in this list.`);
      if (avoided.has(each)) source.reportAt(entry, 'instead', `«${each}» stands twice.`);
      avoided.add(each);
    }
  }
}
