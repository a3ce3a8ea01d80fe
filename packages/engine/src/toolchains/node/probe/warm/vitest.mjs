/**
 * A process of vitest that stays: it keeps what it has compiled of unchanged files, and runs the tests of each tree in
 * workers of their own, as the project's configuration has it.
 */
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import records from "../records.cjs";
import { entryOf } from "../vitest-entry.mjs";
import Reporter from "../vitest-reporter.mjs";
import orders from "./orders.cjs";

const [folder, settings] = process.argv.slice(2);
const { words } = JSON.parse(settings);
/** Home and temporary files of the tests; new for each tree. A thread has the home of its process. */
const places = [process.env.HOME, join(dirname(process.env.TMPDIR), "tests")];

function renewPlaces() {
  for (const place of places) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
  }
}

async function open() {
  const { createVitest, parseCLI } = await import(entryOf(folder, "./node"));
  const { options } = parseCLI(["vitest", ...words]);
  const reporter = new Reporter();
  const [HOME, TMPDIR] = places;
  const vitest = await createVitest("test", {
    ...{ ...options, watch: false, reporters: [reporter], env: { HOME, TMPDIR } },
  });
  // Called otherwise before version 4.
  await (vitest.standalone ? vitest.standalone() : vitest.init());
  return { vitest, reporter };
}

/** Runs the wanted tests on the tree as it stands; `changed` are the files in which it differs from the one before. */
async function run({ vitest, reporter }, { selectors, pattern, changed }) {
  reporter.begin(records.createRecorder({ wanted: selectors }));
  for (const path of changed) vitest.invalidateFile(path);
  if (pattern === null) vitest.resetGlobalTestNamePattern();
  else vitest.setGlobalTestNamePattern(new RegExp(pattern));
  const files = [...new Set(selectors.map(({ file }) => file))];
  const specifications = files.flatMap((file) =>
    vitest.projects
      .filter((project) => project.matchesTestGlob(file))
      .map((project) => project.createSpecification(file)),
  );
  if (specifications.length > 0) await vitest.runTestSpecifications(specifications, false);
  else reporter.recorder.end();
  // Workers that were started for the next run would stand in the tree as it was; vitest makes the pool anew.
  await vitest.pool?.close?.();
  vitest.pool = undefined;
}

renewPlaces();
const opened = await open();
orders.ready();
let before = [];
for (let order = orders.nextOrder(); order !== null; order = orders.nextOrder()) {
  orders.settle(order);
  renewPlaces();
  const changed = [...new Set([...before, ...order.changed])];
  before = order.changed;
  await run(opened, { ...order, changed });
  orders.done();
}
process.exit(0);
