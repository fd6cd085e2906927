// A mocha reporter for whoever adds up suites: writes what passed and what failed, as JSON, into the file ISTIO_FLAGGER_RESULTS, and until
// then the name of the running test beside it.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class Results extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.ISTIO_FLAGGER_RESULTS;
    // a test that never yields cannot be asked for its name later
    runner.on(Runner.constants.EVENT_TEST_BEGIN, test => writeFileSync(`${file}.running`, test.fullTitle()));
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      // the message of an assertion carries its difference already
      const failures = this.failures.map(test => `${test.fullTitle()}\n${test.err?.stack ?? test.err}`);
      writeFileSync(file, JSON.stringify({ passed: this.stats.passes, failed: failures.length, failures }));
    });
  }
};
