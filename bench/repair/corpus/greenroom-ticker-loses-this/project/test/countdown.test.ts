import { expect, test } from "vitest";
import { call } from "../src/call.ts";
import { Countdown } from "../src/countdown.ts";

test("counts", () => {
  const seen: number[] = [];
  const countdown = new Countdown({ every: () => () => {} }, 2);
  countdown.onTick((left) => seen.push(left));
  countdown.start();
  expect(countdown.running).toBe(true);
  countdown.tick();
  countdown.tick();
  expect(seen).toEqual([1, 0]);
  expect(countdown.running).toBe(false);
});

test("calls", () => {
  expect(call(0)).toBe("On stage, please.");
  expect(call(2)).toBe("2 to go.");
});
