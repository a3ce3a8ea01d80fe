import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { Bridge } from "../src/bridge.js";
import { Bus } from "../src/bus.js";
import { MemorySink } from "../src/sink.js";

test("faults on the bus are kept by the bridge", () => {
  const bus = new Bus();
  const one = new Bridge(bus, new MemorySink());
  const other = new Bridge(bus, new MemorySink());
  one.start();
  other.start();
  bus.receive("fault meter=3 code=E4");
  bus.receive("fault meter=3 code=E5");
  for (const bridge of [one, other]) assert.deepEqual([...bridge.faults], [["3", ["E4", "E5"]]]);
  assert.equal(bus.faults, undefined);
  one.stop();
  bus.receive("fault meter=9 code=E1");
  assert.equal(one.faults.size, 1);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["src/main.js", "captures/bus.log"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(run.stdout, "1001 120.5\n1002 88\n1001 121\n3 readings, 1 meters with faults\n");
});
