import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import process from "node:process";
import test from "node:test";
import { send } from "./kit.mjs";
import createApp from "../src/app.js";

test("a seat", async () => {
  const answer = await send(createApp(), "/shows/hamlet/seats/C4");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { seat: "C4", block: "circle", cents: 2600 });
  assert.equal((await send(createApp(), "/shows/premiere-x/seats/A1")).body.cents, 6300);
});

test("whichever is loaded first", () => {
  for (const [first, second] of [["seats", "prices"], ["prices", "seats"], ["bills", "prices"]]) {
    const code = `require("./src/${first}"); require("./src/${second}");
      const { bill } = require("./src/bills");
      console.log(bill("hamlet", ["A1", "C1"]).total, require("./src/prices").priceOf("premiere-x", "C1"));`;
    assert.equal(execFileSync(process.execPath, ["-e", code], { encoding: "utf8" }).trim(), "6800 3900");
  }
});
