import { type ChildNode, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Nobody nests more on purpose; such a clip is read from its plain text instead. */
const deepest = 300;

/** What `html` consists of; nothing where it is nested too deeply, which it would take the parser long to read. */
export function nodesOf(html: string): readonly ChildNode[] {
  const handler = new ShallowHandler();
  try {
    new Parser(handler).end(html);
  } catch (error) {
    if (error instanceof TooDeep) return [];
    throw error;
  }
  return handler.root.children;
}

class TooDeep extends Error {}

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    if (this.tagStack.length > deepest) throw new TooDeep();
  }
}

/** The formula in a comment of Word, which shows it as a picture to programs that know no formulas. */
export function formulaIn(comment: string): readonly ChildNode[] {
  const [, formula] = /^\[if gte msEquation[^\]]*\]>([\s\S]*)<!\[endif\]$/.exec(comment) ?? [];
  return formula === undefined ? [] : nodesOf(formula);
}
