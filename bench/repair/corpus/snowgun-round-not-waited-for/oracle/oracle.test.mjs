import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Guns } from "../src/guns";
import { makeSchedule } from "../src/schedule";
import { addTasks } from "../src/tasks";

function makeLog() {
  const kept = { infos: [], errors: [] };
  return {
    kept,
    info: (message) => kept.infos.push(message),
    error: (message, error) => kept.errors.push([message, error?.name]),
  };
}

test("a task that is asynchronous and fails is logged, and its next round comes", async () => {
  const log = makeLog();
  const schedule = makeSchedule(log);
  let rounds = 0;
  schedule.every(5, "letters", async () => {
    rounds += 1;
    await wait(1);
    throw new TypeError("no");
  });
  while (rounds < 3) await wait(5);
  schedule.stop();
  await wait(20);
  assert.ok(log.kept.errors.length >= 3);
  assert.deepEqual(log.kept.errors[0], ["letters failed", "TypeError"]);
});

test("so is one that is not", async () => {
  const log = makeLog();
  const schedule = makeSchedule(log);
  schedule.every(5, "letters", () => {
    throw new TypeError("no");
  });
  while (log.kept.errors.length < 2) await wait(5);
  schedule.stop();
  assert.deepEqual(log.kept.errors[1], ["letters failed", "TypeError"]);
});

test("a gun that is silent does not end the night", async () => {
  const log = makeLog();
  const schedule = makeSchedule(log);
  addTasks(schedule, new Guns([{ id: "K2", state: "offline", seen: 940 }]), { wetBulb: () => -3 }, log);
  while (log.kept.errors.length < 2 || log.kept.infos.length < 2) await wait(5);
  schedule.stop();
  assert.deepEqual(log.kept.errors[1], ["poll failed", "GunSilent"]);
});

test("the alarm itself stays", async () => {
  await assert.rejects(new Guns([{ id: "K2", state: "offline", seen: 940 }]).poll(), { name: "GunSilent" });
});
