import type { Span, SyntaxNode } from '../syntax/tree.ts';
import type { KeyFormat, Place } from './format.ts';

/** What does not fit the format, noted while the model is built; the shape rules put it into words. */
export type ShapeFault =
  | {
      readonly code: 'unknown-key';
      readonly span: Span;
      readonly entry: Span;
      readonly key: string;
      readonly place: Place;
      readonly meant?: string;
      /** The name that the key begins with: `narrative The reason: …`, where the first colon is one of the text. */
      readonly inFront?: string;
    }
  | {
      readonly code: 'duplicate-key';
      readonly span: Span;
      readonly entry: Span;
      readonly key: string;
      readonly first: Span;
      readonly firstEntry: Span;
    }
  | {
      readonly code: 'wrong-type';
      readonly span: Span;
      readonly key: string;
      readonly node: SyntaxNode;
      readonly expected: KeyFormat['value'];
      readonly choice?: string;
    }
  | {
      readonly code: 'missing-key';
      readonly span: Span;
      readonly key: KeyFormat;
      readonly place: Place;
      /** True where the key is there with nothing behind it. */
      readonly blank: boolean;
    }
  | {
      readonly code: 'not-a-contribution';
      /** True for running text, such as a report that was pasted: it was never meant to be read line by line. */
      readonly isText: boolean;
    };
