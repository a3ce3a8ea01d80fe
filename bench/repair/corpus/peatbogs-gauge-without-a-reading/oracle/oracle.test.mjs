import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { levels, temperatures } = require("../lib/report.js");
const { openStore } = require("../lib/store.js");

test("a gauge that has sent nothing is listed as in the other report", async () => {
  assert.deepEqual(await levels(openStore()), [
    "North rim     41.02 m on 2026-05-08",
    "Old cutting   40.70 m on 2026-05-08",
    "New dam       no data",
  ]);
  const empty = openStore({ gauges: [{ id: "a", name: "Rim", datum: 10 }], readings: [] });
  assert.deepEqual(await levels(empty), ["Rim           no data"]);
});

test("the other report is as it was", async () => {
  assert.equal((await temperatures(openStore()))[0], "North rim     11 C on 2026-05-08");
});
