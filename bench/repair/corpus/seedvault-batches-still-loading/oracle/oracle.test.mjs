import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { Archive } from "../lib/archive.mjs";
import { germination } from "../lib/germination.mjs";

test("the batches of a month", async () => {
  assert.deepEqual(await germination(new Archive("data"), "2026-02"), [
    { batch: "b18", species: "avena sativa", tested: "2026-02-03", rate: "78 %" },
    { batch: "b17", species: "secale cereale", tested: "2026-02-11", rate: "94 %" },
  ]);
  assert.deepEqual(await germination(new Archive("data"), "2026-01"), []);
});

test("the order of a species is that of the index, whichever batch comes first", async () => {
  const pause = { slow: 30, quick: 1 };
  const archive = {
    species: async () => ["x"],
    batchesOf: async () => ["slow", "quick"],
    batch: (number) =>
      new Promise((resolve) => {
        const batch = { number, test: { date: "2026-02-01", sown: 2, sprouted: 1 } };
        setTimeout(resolve, pause[number], batch);
      }),
  };
  const rows = await germination(archive, "2026-02");
  assert.deepEqual(rows.map(({ batch }) => batch), ["slow", "quick"]);
});

test("the program", () => {
  const printed = execFileSync(process.execPath, ["bin/germination.mjs", "data", "2026-02"], { encoding: "utf8" });
  assert.match(printed, /b17 +secale cereale +2026-02-11 +94 %/);
});
