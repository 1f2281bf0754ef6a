import { window } from 'vscode';

/** Tells the user how something went, without waiting for an answer. */
export function say(sentence: string): void {
  void window.showInformationMessage(sentence);
}
