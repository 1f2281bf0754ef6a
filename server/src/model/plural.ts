/** `standard operating procedures`, `memorandums of understanding`; a name that ends in s stays as it is. */
export function pluralOf(name: string): string {
  const [head = '', ...rest] = name.split(' of ');
  if (/s$/i.test(head)) return name;
  const plural = /[^aeiou]y$/i.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`;
  return [plural, ...rest].join(' of ');
}
