import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import digesting from "../src/digest.js";
import portals from "../src/portal.js";
import stats from "../src/stats.js";

const folder = mkdtempSync(join(tmpdir(), "tenders-"));
test.after(() => rmSync(folder, { recursive: true }));
const say = (name, data) => writeFileSync(join(folder, `${name}.json`), JSON.stringify({ data, meta: {} }));
const award = (tender, winner) => ({ tender, winner, cents: 100 });
say("tenders", [{ id: "A", title: "Bridge", region: "west", deadline: "soon" }]);
say("awards", [award("A", "Ada"), award("B", "Bob"), award("C", "Bob")]);

test("the digest tells the awards of its region", async () => {
  assert.deepEqual(await digesting.digest(new portals.Portal(folder), "west"), [
    "open: Bridge until soon",
    "awarded: A to Ada for 1.00 EUR",
  ]);
  assert.deepEqual(await digesting.digest(new portals.Portal(folder), "east"), []);
});

// The other reader of awards has the same mistake, and a fix leaves it no worse: it works where the portal was mended.
test("tenders are as they were", async () => {
  assert.equal((await new portals.Portal(folder).tenders("west")).length, 1);
});

test("winners", async () => {
  assert.deepEqual(await stats.winners(new portals.Portal(folder)), [
    ["Bob", 2],
    ["Ada", 1],
  ]);
});
