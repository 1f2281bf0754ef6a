import { config } from '@vscode/l10n';
import { l10n } from 'vscode';

// Imported before everything else, so that no text is asked for before the texts of the user's language are known.
if (l10n.bundle) config({ contents: l10n.bundle });
