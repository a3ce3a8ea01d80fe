import assert from "node:assert/strict";
import test from "node:test";
import { run } from "../src/run.js";

const job = (contact) => ({ type: "sms", contact, at: "2026-04-02T10:30" });

test("a text message is sent", async () => {
  assert.deepEqual(await run([job(8)]), [
    { to: "+46737654321", text: "Hi Olof Ek, see you on 2026-04-02 at 10:30." },
  ]);
});

test("a contact that is gone is skipped, and the others still get theirs", async () => {
  const lines = [];
  const outbox = await run([job(1), job(7)], { log: (line) => lines.push(line) });
  assert.equal(outbox.length, 1);
  assert.deepEqual(lines, ["skipped: contact 1 is gone"]);
});
