/**
 * A stage of `node --test`: plays one test on one tree after the other in this process, with modules of the project
 * loaded anew each time. What a play leaves behind ends it. For screening only.
 */
const { AsyncResource } = require("node:async_hooks");
const { run } = require("node:test");
const { forgetModules } = require("./fresh-modules.cjs");
const { preload } = require("./preload.cjs");
const { stand } = require("./stage.cjs");

/** The runner keeps track of who started what: each play begins with nobody. */
const nobody = new AsyncResource("bugstack-play");

/** Plays the test that is wanted: how it ended, and what a failure says. */
async function play({ file, name }) {
  forgetModules();
  process.argv.splice(1, process.argv.length, file);
  let own = null;
  let broken = null;
  const path = [];
  const options = {
    files: [file],
    isolation: "none",
    ...(name === null ? {} : { testNamePatterns: [patternOf(name)] }),
  };
  for await (const { type, data } of run(options)) {
    if (type === "test:start") {
      path.length = data.nesting;
      path[data.nesting] = data.name;
    }
    if (type !== "test:pass" && type !== "test:fail") continue;
    const passed = type === "test:pass";
    const error = data.details?.error;
    const titles = [...path.slice(0, data.nesting), data.name].join(" ");
    if (data.details?.type === "suite" || (name !== null && titles !== name)) {
      if (!passed && error?.failureType !== "subtestsFailed") broken = error;
    } else if (own === null || own.ended === "passed") {
      own = passed ? { ended: data.skip || data.todo ? "failed" : "passed" } : failed(error);
    }
  }
  return own ?? failed(broken);
}

function failed(error) {
  const cause = typeof error?.cause === "object" && error.cause !== null ? error.cause : error;
  return { ended: cause instanceof SyntaxError ? "syntax" : "failed", why: String(cause?.message ?? cause) };
}

/** The runner matches against the names from the outermost suite inwards. */
function patternOf(name) {
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}$`);
}

preload().then(() => stand((order) => nobody.runInAsyncScope(play, null, order)));
