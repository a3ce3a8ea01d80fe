/**
 * A process of vitest that stays: it keeps what it has compiled of unchanged files, and runs the tests of each tree in
 * workers of their own, as the project's configuration has it.
 */
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import orders from "./orders.cjs";
import { openVitest, runTests } from "./vitest-open.mjs";

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

/** Runs the wanted tests on the tree as it stands; `changed` are the files in which it differs from the one before. */
async function run(opened, order) {
  await runTests(opened, order);
  // Workers that were started for the next run would stand in the tree as it was; vitest makes the pool anew.
  const { vitest } = opened;
  await vitest.pool?.close?.();
  vitest.pool = undefined;
}

renewPlaces();
const [HOME, TMPDIR] = places;
const opened = await openVitest(folder, words, { env: { HOME, TMPDIR } });
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
