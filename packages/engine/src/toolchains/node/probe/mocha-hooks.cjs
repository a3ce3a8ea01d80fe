/** Tells the watch of this process which test is running. */
const { watch } = require("./watch-access.cjs");

const hooks = {
  async beforeEach() {
    await watch()?.begin(fileOf(this.currentTest), namesOf(this.currentTest).join(" "));
  },
  afterEach() {
    watch()?.end();
  },
};

// Versions before 8 know no such plugins: there this is loaded in front of the files with tests.
if (typeof globalThis.beforeEach === "function") {
  globalThis.beforeEach(hooks.beforeEach);
  globalThis.afterEach(hooks.afterEach);
} else {
  exports.mochaHooks = hooks;
}

function namesOf(test) {
  if (test.titlePath) return test.titlePath();
  const names = [];
  for (let current = test; current; current = current.parent) if (current.title) names.unshift(current.title);
  return names;
}

function fileOf(test) {
  for (let current = test; current; current = current.parent) if (current.file) return current.file;
  return "";
}
