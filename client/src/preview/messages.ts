/** What the preview's page and its panel say to each other. */
export type ToPage =
  | { readonly type: 'update'; readonly html: string; readonly title: string; readonly language: string }
  /** A sentence above the report; an empty one takes it away. */
  | { readonly type: 'note'; readonly text: string };

/** The page is there (again) and shows nothing yet. */
export interface ToPanel {
  readonly type: 'ready';
}

/** What the page keeps over a reload of the window. */
export interface PageState {
  /** Address of the contribution. */
  readonly uri: string;
  /** Distance from the top, in CSS pixels. */
  readonly scroll: number;
}

/** The address in a state that comes from an earlier session, if it is one. */
export function addressIn(state: unknown): string | undefined {
  const uri = (state as Partial<PageState> | undefined | null)?.uri;
  return typeof uri === 'string' && uri !== '' ? uri : undefined;
}
