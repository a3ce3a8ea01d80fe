import assert from "node:assert/strict";
import test from "node:test";

const { default: Shipper } = await import("../src/shipper.js");

test("what could not be sent is kept as it would be sent", async () => {
  const shipper = new Shipper({ size: 2, host: "h", retries: 0, send: async () => false });
  for (const at of [1, 2, 3]) shipper.add({ at });
  const kept = (await shipper.flush()).map((line) => JSON.parse(line));
  // More than the payload (the attempts) does no harm to a line that is sent again.
  assert.deepEqual(kept.map(({ host, entries }) => ({ host, entries })), [
    { host: "h", entries: [{ at: 1 }, { at: 2 }] },
    { host: "h", entries: [{ at: 3 }] },
  ]);
  assert.ok(kept.every((line) => !("shipper" in line)));
});

test("what was sent is not kept", async () => {
  const sent = [];
  const shipper = new Shipper({ host: "h", send: async (text) => sent.push(text) > 0 });
  shipper.add({ at: 1 });
  assert.deepEqual(await shipper.flush(), []);
  assert.deepEqual(sent.map((text) => JSON.parse(text)), [{ host: "h", entries: [{ at: 1 }] }]);
});
