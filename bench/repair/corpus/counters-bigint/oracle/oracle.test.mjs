import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { grouped } from "../src/text.js";
import { busiest, totalUnique, totalViews } from "../src/totals.js";

test("unique visitors are counted, exactly", () => {
  assert.equal(String(totalUnique([{ unique: 1200n }, { unique: 7n }])), "1207");
  assert.equal(String(totalUnique([{ unique: 9007199254740993n }, { unique: 2n }])), "9007199254740995");
  assert.equal(String(totalUnique([])), "0");
});

test("the nightly run", () => {
  const out = execFileSync(process.execPath, ["bin/nightly.js"], { encoding: "utf8" });
  assert.equal(out, "views: 9.007.199.254.741.023\nunique: 1.207\nbusiest: north\n");
});

test("the others are as they were", () => {
  assert.equal(totalViews([{ views: 2n }]), 2n);
  assert.equal(busiest([]), null);
  assert.equal(grouped(999), "999");
});
