/**
 * A stage of mocha: plays one test on one tree after the other in this process, with modules of the project loaded anew
 * each time. What a play leaves behind ends it. For screening only.
 */
const { dirname, join, resolve } = require("node:path");
const { forgetModules } = require("./fresh-modules.cjs");
const { preload } = require("./preload.cjs");
const { stand } = require("./stage.cjs");

const [, , program] = process.argv;
const library = join(dirname(dirname(program)), "lib");
/** Every play has its own. */
const GLOBALS = [
  ...["describe", "context", "it", "specify", "before", "after", "beforeEach", "afterEach", "run"],
  ...[
    "xdescribe",
    "xcontext",
    "xit",
    "xspecify",
    "suite",
    "test",
    "setup",
    "teardown",
    "suiteSetup",
    "suiteTeardown",
  ],
];

/** Plays the test that is wanted: how it ended, and what a failure says. */
async function play({ file, name, words }) {
  forgetModules();
  const Mocha = require(join(library, "mocha.js"));
  const { loadOptions } = require(join(library, "cli/options.js"));
  const { handleRequires } = require(join(library, "cli/run-helpers.js"));
  const options = loadOptions(words);
  const plugins = await handleRequires(options.require);
  const mocha = new Mocha({ ...options, ...plugins, reporter: Silent });
  // Files that are to be loaded first, then the one with the test.
  mocha.files = [...(options.file ?? []).map((path) => resolve(path)), file];
  await mocha.loadFilesAsync();
  let own = null;
  await new Promise((end) => {
    const runner = mocha.run(end);
    const isWanted = (test) => name === null || test.titlePath().join(" ") === name;
    runner.on("pass", (test) => {
      if (isWanted(test)) own ??= { ended: "passed" };
    });
    runner.on("fail", (test, error) => {
      if (test.type === "hook" || isWanted(test)) own = failed(error);
    });
  });
  mocha.dispose?.();
  return own ?? { ended: "failed", why: "the test was not run" };
}

function Silent() {}

function failed(error) {
  return { ended: "failed", why: String(error?.message ?? error) };
}

preload().then(() => stand(play, GLOBALS));
