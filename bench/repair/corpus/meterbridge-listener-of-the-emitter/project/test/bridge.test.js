import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Bridge } from "../src/bridge.js";
import { Bus } from "../src/bus.js";
import { MemorySink } from "../src/sink.js";

describe("bridge", () => {
  it("hands on in batches", () => {
    const bus = new Bus();
    const sink = new MemorySink();
    const bridge = new Bridge(bus, sink);
    bridge.start();
    for (const kwh of [1, 2, 3]) bus.receive(`read meter=7 kwh=${kwh}`);
    assert.equal(sink.batches, 1);
    bridge.stop();
    assert.deepEqual(sink.rows.map((row) => row.kwh), [1, 2, 3]);
  });

  it("keeps faults", () => {
    const bridge = new Bridge(new Bus(), new MemorySink());
    bridge.onFault({ meter: "7", code: "E1" });
    bridge.onFault({ meter: "7", code: "E2" });
    assert.deepEqual(bridge.faults.get("7"), ["E1", "E2"]);
  });
});
