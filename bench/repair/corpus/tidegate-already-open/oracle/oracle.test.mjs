import assert from "node:assert/strict";
import test from "node:test";
import { Gate } from "../src/gate.ts";
import { Signal } from "../src/signal.ts";
import { until } from "../src/until.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("what is there already is not waited for, and not watched any longer", async () => {
  const gate = new Gate("open");
  await gate.pass("Marie");
  await gate.pass("Ondine");
  assert.deepEqual(gate.passed, ["Marie", "Ondine"]);
  await settled();
  assert.equal(gate.state.watchers, 0);
  const signal = new Signal(0);
  assert.equal(await until(signal, (value) => value === 0), 0);
  await settled();
  assert.equal(signal.watchers, 0);
});

test("what comes later", async () => {
  const signal = new Signal(1);
  const waited = until(signal, (value) => value > 2);
  for (const value of [2, 4, 5]) signal.set(value);
  assert.equal(await waited, 4);
  await settled();
  assert.equal(signal.watchers, 0);
});

test("who watches is still told at once, and at each change", () => {
  const seen = [];
  const signal = new Signal("a");
  const end = signal.watch((value) => seen.push(value));
  assert.deepEqual(seen, ["a"]);
  signal.set("b");
  end();
  signal.set("c");
  assert.deepEqual(seen, ["a", "b"]);
});
