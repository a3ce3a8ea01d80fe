import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Guns, GunSilent } from "../src/guns";
import { makeSchedule } from "../src/schedule";
import { addTasks } from "../src/tasks";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const makeLog = () => ({ info: vi.fn(), error: vi.fn() });

test("a round that fails is logged, and the next one comes", () => {
  const log = makeLog();
  const schedule = makeSchedule(log);
  let rounds = 0;
  schedule.every(100, "count", () => {
    rounds += 1;
    throw new Error("no");
  });
  vi.advanceTimersByTime(350);
  schedule.stop();
  vi.advanceTimersByTime(350);
  expect(rounds).toBe(3);
  expect(log.error).toHaveBeenCalledTimes(3);
});

test("the tasks of the night", async () => {
  const log = makeLog();
  const schedule = makeSchedule(log);
  addTasks(schedule, new Guns([{ id: "K1", state: "snowing", seen: 1 }]), { wetBulb: () => Number.NaN }, log);
  await vi.advanceTimersByTimeAsync(30);
  schedule.stop();
  expect(log.error.mock.calls[0][0]).toBe("weather failed");
  expect(log.info).toHaveBeenCalledWith("K1 snowing");
});

test("a gun that is silent", async () => {
  await expect(new Guns([{ id: "K9", state: "offline", seen: 601 }]).poll()).rejects.toThrow(GunSilent);
});
