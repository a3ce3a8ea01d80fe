/**
 * A stage of vitest: plays one test on one tree after the other in this process, which keeps what it has compiled of
 * unchanged files; every play loads the modules of the project anew. What a play leaves behind ends it. For screening only.
 */
import records from "../records.cjs";
import fresh from "./fresh-modules.cjs";
import stage from "./stage.cjs";
import { prepareHere } from "./vitest-here.mjs";
import { openVitest, runTests } from "./vitest-open.mjs";

const [folder, settings] = process.argv.slice(2);
const { words } = JSON.parse(settings);
/** Every play has its own. */
const GLOBALS = ["__vitest_worker__", "__vitest_environment__", "__vitest_mocker__", "console"];

let before = [];

/** Plays the test that is wanted: how it ended, and what a failure says. */
async function play(opened, { file, name, pattern, changed }) {
  fresh.forgetModules();
  const found = [];
  const wanted = [{ file, name }];
  const recorder = records.createRecorder({ wanted, out: (record) => found.push(record) });
  const stale = [...before, ...changed];
  before = changed;
  forget(stale);
  await runTests(opened, { selectors: wanted, pattern, changed: stale, recorder });
  const tests = found.filter(({ kind }) => kind === "test");
  const broken = found.find(({ kind, outcome }) => kind === "collection_error" || outcome === "failed");
  const isPlayed = tests.length > 0;
  if (broken) return { ended: "failed", why: broken.failure?.error?.message ?? "", isPlayed };
  const hasPassed = isPlayed && tests.every(({ outcome }) => outcome === "passed");
  return hasPassed ? { ended: "passed" } : { ended: "failed", why: "the test was not run", isPlayed };
}

const { options, settle, forget } = await prepareHere(folder);
const opened = await openVitest(folder, words, options);
stage.stand((order) => play(opened, order).finally(settle), GLOBALS);
