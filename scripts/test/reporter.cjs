// Mocha's reporter for `npm test`: prints failures in full, and every test of the levels above the unit tests;
// writes what was counted to the file that EMN_TEST_REPORT names.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class Reporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const quiet = process.env.EMN_TEST_QUIET;
    let passed = 0;
    runner.on('pass', (test) => {
      passed++;
      if (!quiet) console.log(`  ✔ ${test.fullTitle()}`);
    });
    // What can't be run here, for want of a program, is neither passed nor failed, and is told of.
    let skipped = 0;
    runner.on('pending', (test) => {
      skipped++;
      console.log(`  – not run: ${test.fullTitle()}`);
    });
    runner.on('fail', (test) => {
      if (!quiet) console.log(`  ✘ ${test.fullTitle()}`);
    });
    runner.on('end', () => {
      if (this.failures.length > 0) reporters.Base.list(this.failures);
      const file = process.env.EMN_TEST_REPORT;
      if (file) writeFileSync(file, JSON.stringify({ passed, failed: this.failures.length, skipped, lines: [] }));
    });
  }
};
