// Loaded before the tests: keeps stack traces short. The test runner asks for whole ones, which cost more than
// everything else, since the reader of broken texts makes thousands of errors that nobody looks at.
Error.stackTraceLimit = 10;
