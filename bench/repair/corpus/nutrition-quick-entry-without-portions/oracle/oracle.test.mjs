import assert from "node:assert/strict";
import test from "node:test";
import { Diary } from "../src/diary.ts";
import { buildServer } from "../src/server.ts";

const summary = async (...entries) => {
  const diary = new Diary();
  for (const entry of entries) diary.add("u", "2026-01-02", entry);
  return (await buildServer(diary).inject("/diary/u/2026-01-02/summary")).json();
};
const oats = { food: "oats", grams: 60, kcal: 222, protein: 8 };

test("quick entries count for the calories alone", async () => {
  assert.deepEqual(await summary({ name: "Canteen", kcal: 700 }), { entries: 1, kcal: 700, protein: 0 });
  assert.deepEqual(
    await summary({ name: "Canteen", kcal: 700 }, { name: "Oats", portions: [oats, oats] }, { name: "Bar", kcal: 100 }),
    { entries: 3, kcal: 1244, protein: 16 },
  );
});

test("portions count for both", async () => {
  assert.deepEqual(await summary({ name: "Oats", portions: [oats] }), { entries: 1, kcal: 222, protein: 8 });
});
