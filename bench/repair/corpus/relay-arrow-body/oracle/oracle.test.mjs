import assert from "node:assert/strict";
import test from "node:test";
import { receipt } from "../src/receipt.mjs";
import { announce } from "../src/send.mjs";
import { sendOne, sendTo } from "../src/sending.mjs";

test("announcements", async () => {
  assert.deepEqual(await announce("news", "x".repeat(200)), { count: 2, sizes: { mail: 200, sms: 160 } });
  assert.deepEqual(await announce("sales", "abc"), { count: 1, sizes: { mail: 3 } });
  assert.deepEqual(await announce("weather", "abc"), { count: 0, sizes: {} });
});

test("what was sent is told, in order", async () => {
  const sent = await sendTo([{ channel: "sms", to: "1" }, { channel: "mail", to: "2" }], "hey");
  assert.deepEqual(sent, [{ channel: "sms", to: "1", size: 3 }, { channel: "mail", to: "2", size: 3 }]);
  assert.deepEqual(await sendOne({ channel: "mail", to: "2" }, "a"), { channel: "mail", to: "2", size: 1 });
  assert.deepEqual(receipt([]), {});
});
