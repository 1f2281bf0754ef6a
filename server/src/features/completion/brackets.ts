/** A bracket that is not closed yet. */
export interface Bracket {
  readonly sign: '{' | '[';
  /** Offset of the sign. */
  readonly start: number;
  /** The keys that it and the brackets around it follow, outermost first. */
  readonly keys: readonly string[];
  /** Offset after the sign or the last comma: where the entry at the end of the text begins. */
  readonly segment: number;
}

interface Open {
  readonly sign: '{' | '[';
  readonly start: number;
  readonly key?: string;
  segment: number;
}

/** The innermost bracket of `[ ]` and `{ }` that `before` leaves open. Brackets inside running text don't count. */
export function openBracket(before: string): Bracket | undefined {
  const open: Open[] = [];
  let segment = 0;
  let quote: string | undefined;
  // True where a value can begin: a bracket or a quotation mark elsewhere is part of a text.
  let fresh = true;
  for (let at = 0; at < before.length; at++) {
    const sign = before[at] as string;
    if (quote) {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = undefined;
    } else if ((sign === '"' || sign === "'") && fresh) {
      quote = sign;
      fresh = false;
    } else if ((sign === '[' || sign === '{') && fresh) {
      open.push({ sign, start: at, key: keyAtEnd(before.slice(segment, at)), segment: at + 1 });
      segment = at + 1;
    } else if ((sign === ']' || sign === '}') && open.length > 0) {
      open.pop();
      segment = open.at(-1)?.segment ?? segment;
      fresh = false;
    } else if (sign === ',' && open.length > 0) {
      segment = at + 1;
      (open.at(-1) as Open).segment = segment;
      fresh = true;
    } else if (!/\s/.test(sign)) {
      fresh = sign === ':' || (sign === '-' && fresh);
    }
  }
  const last = open.at(-1);
  return last && { ...last, keys: open.flatMap(({ key }) => key ?? []) };
}

function keyAtEnd(text: string): string | undefined {
  return /(?<![\p{L}\p{N}_.-])([\p{L}\p{N}_.-]+)["']?\s*:\s*$/u.exec(text)?.[1];
}
