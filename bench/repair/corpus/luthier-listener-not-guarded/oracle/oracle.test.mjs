import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import shop from "../lib/workshop.js";

test("what the listener failed with is put down, and the others go on", async () => {
  const unhandled = [];
  const listen = (error) => unhandled.push(error);
  process.on("unhandledRejection", listen);
  const { bus, journal } = shop.workshop();
  bus.emit("finished", { instrument: "cello", customer: { name: "D", phone: "40-1234" } });
  await sleep(20);
  process.off("unhandledRejection", listen);
  assert.deepEqual(unhandled, []);
  assert.deepEqual(journal.failures, [{ instrument: "cello", reason: "not a number: 40-1234" }]);
  assert.deepEqual(journal.entries, ["cello moved to the front"]);
});

test("a message that goes out is put down as told", async () => {
  const { bus, journal } = shop.workshop();
  bus.emit("finished", { instrument: "viola", customer: { name: "A", phone: "+49 30" } });
  await sleep(20);
  assert.deepEqual(journal.entries.toSorted(), ["viola finished, A told", "viola moved to the front"]);
  assert.deepEqual(journal.failures, []);
});
