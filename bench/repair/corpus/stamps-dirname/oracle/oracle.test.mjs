import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/app.js";
import { rows } from "../src/sheet.js";

test("the sheet is read", async () => {
  const answer = await send(build(), "/stamps");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { stamps: [{ code: "ch-1", country: "Switzerland" }] });
});

test("from wherever the program is started", () => {
  const before = process.cwd();
  process.chdir("/");
  try {
    assert.equal(rows().length, 1);
  } finally {
    process.chdir(before);
  }
});

test("the others are as they were", async () => {
  assert.equal((await send(build(), "/terms")).text, "Stamps are sold as seen.\n");
});
