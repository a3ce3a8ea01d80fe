/** Tells the watch of this process which test is running. */
const { watch } = require("./watch-access.cjs");

exports.mochaHooks = {
  async beforeEach() {
    await watch()?.begin(fileOf(this.currentTest), this.currentTest.titlePath().join(" "));
  },
  afterEach() {
    watch()?.end();
  },
};

function fileOf(test) {
  for (let current = test; current; current = current.parent) if (current.file) return current.file;
  return "";
}
