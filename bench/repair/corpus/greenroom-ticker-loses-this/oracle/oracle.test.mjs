import assert from "node:assert/strict";
import test from "node:test";
import { Countdown } from "../src/countdown.ts";

function manual() {
  const tasks = [];
  const clock = { every: (_, task) => (tasks.push(task), () => tasks.splice(tasks.indexOf(task), 1)) };
  return { clock, tick: () => tasks.forEach((task) => task()), tasks };
}

test("the clock's ticks reach the countdown", () => {
  const { clock, tick, tasks } = manual();
  const seen = [];
  const countdown = new Countdown(clock, 2);
  countdown.onTick((left) => seen.push(left));
  countdown.start();
  countdown.start();
  assert.equal(tasks.length, 1);
  tick();
  tick();
  assert.deepEqual(seen, [1, 0]);
  assert.equal(countdown.running, false);
  assert.equal(tasks.length, 0);
});

test("two countdowns do not mix", () => {
  const { clock, tick } = manual();
  const seen = [];
  for (const seconds of [5, 9]) {
    const countdown = new Countdown(clock, seconds);
    countdown.onTick((left) => seen.push(left));
    countdown.start();
  }
  tick();
  assert.deepEqual(seen, [4, 8]);
});
