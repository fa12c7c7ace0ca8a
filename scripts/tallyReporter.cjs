const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

/** mocha's own spec reporter, which also leaves the counts in the file that TALLY_FILE names. */
module.exports = class TallyReporter extends reporters.Spec {
  /** @param {import('mocha').Runner} runner @param {import('mocha').MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env['TALLY_FILE'];
    runner.once('end', () => {
      if (file !== undefined) writeFileSync(file, JSON.stringify(this.stats));
    });
  }
};
