import assert from "node:assert/strict";
import { test } from "node:test";
import { kcalOf } from "../src/amounts.ts";
import { Diary } from "../src/diary.ts";
import { buildServer } from "../src/server.ts";

const oats = { food: "oats", grams: 60, kcal: 222, protein: 8 };

test("summary of a day", async () => {
  const diary = new Diary();
  diary.add("u1", "2026-04-01", { name: "Porridge", portions: [oats, { food: "milk", grams: 200, kcal: 128, protein: 7 }] });
  const answer = await buildServer(diary).inject("/diary/u1/2026-04-01/summary");
  assert.deepEqual(answer.json(), { entries: 1, kcal: 350, protein: 15 });
});

test("an empty day", async () => {
  const answer = await buildServer(new Diary()).inject("/diary/u1/2026-04-01/summary");
  assert.deepEqual(answer.json(), { entries: 0, kcal: 0, protein: 0 });
});

test("a day is a day", async () => {
  assert.equal((await buildServer(new Diary()).inject("/diary/u1/today")).statusCode, 400);
});

test("calories", () => {
  assert.equal(kcalOf({ name: "Snack", kcal: 90 }), 90);
  assert.equal(kcalOf({ name: "Oats", portions: [oats] }), 222);
});
