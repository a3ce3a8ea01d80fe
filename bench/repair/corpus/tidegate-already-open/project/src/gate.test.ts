import { expect, test } from "vitest";
import { Gate } from "./gate.ts";
import { Signal } from "./signal.ts";
import { until } from "./until.ts";

test("a boat waits for the gate", async () => {
  const gate = new Gate();
  await gate.pass("Marie");
  expect(gate.passed).toEqual(["Marie"]);
  expect(gate.state.watchers).toBe(0);
});

test("the first value that fits", async () => {
  const signal = new Signal(1);
  const waited = until(signal, (value) => value > 2);
  signal.set(2);
  signal.set(4);
  signal.set(5);
  expect(await waited).toBe(4);
});

test("who watches is told at once", () => {
  const seen: string[] = [];
  const signal = new Signal("a");
  const end = signal.watch((value) => seen.push(value));
  signal.set("b");
  end();
  signal.set("c");
  expect(seen).toEqual(["a", "b"]);
});
