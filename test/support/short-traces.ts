/**
 * Keeps stack traces short within a suite. The test runner asks for whole ones, and the reader of broken texts makes
 * thousands of errors that nobody looks at.
 */
export function shortTraces(): void {
  const limit = Error.stackTraceLimit;
  before(() => {
    Error.stackTraceLimit = 5;
  });
  after(() => {
    Error.stackTraceLimit = limit;
  });
}
