// Every test file of a window with one folder, in the order in which they run. They run alike in both extension hosts.
import './activation.test.ts';
import './findings.test.ts';
import './reading-help.test.ts';
import './language.test.ts';
import './commands.test.ts';
import './export.test.ts';
import './disk-faults.test.ts';
import './preview.test.ts';
import './broken-input.test.ts';
import './answers.test.ts';
import './keys.test.ts';
import './opening.test.ts';
import './typing.test.ts';
import './virtual.test.ts';
import './windows-files.test.ts';
