/** HTML that is safe to insert as it is. Made by `html` and, for text that was made safe elsewhere, by `trusted`. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Insertable = Markup | string | number | false | null | undefined | readonly Insertable[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A template in which every inserted text is escaped; to be used between tags and inside double quotes only. */
export function html(strings: TemplateStringsArray, ...values: Insertable[]): Markup {
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    text += insert(value) + strings[index + 1];
  });
  return new Markup(text);
}

/** Says that `text` is safe HTML; never for anything that comes from a file. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** ` name="value"`, or nothing where there is no value. `name` is written in code, never in a file. */
export function attribute(name: string, value: string | number | undefined): Markup {
  return new Markup(value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`);
}

function insert(value: Insertable): string {
  if (value instanceof Markup) return value.text;
  if (value === false || value === null || value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  return typeof value === 'number' ? String(value) : value.map(insert).join('');
}
