import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { countParameters, linkOf } from "../src/link.ts";

const plain = { id: "1", url: "https://x.org/a?b=1", campaign: null };

test("no campaign, no parameters", () => {
  assert.equal(linkOf(plain), "https://x.org/a?b=1");
  assert.equal(linkOf({ ...plain, partner: "p1" }), "https://x.org/a?b=1&ref=p1");
  assert.equal(countParameters(plain), 0);
  assert.equal(countParameters({ ...plain, partner: "p1" }), 1);
  assert.equal(countParameters({ ...plain, campaign: { name: "a", medium: "b" } }), 2);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["src/build.ts", "input/placements.json"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(run.stdout.trim().split("\n"), [
    "n1 https://shop.example.org/boots?utm_campaign=spring&utm_medium=mail",
    "n2 https://shop.example.org/hats?sort=new",
    "n3 https://shop.example.org/?utm_campaign=loyal&utm_medium=print&ref=p-9",
  ]);
});
