import assert from "node:assert/strict";
import { test } from "node:test";
import { HutClosed, HutFull } from "../src/errors.mjs";
import { Huts } from "../src/huts.mjs";

test("beds are taken", async () => {
  const huts = new Huts();
  await huts.book(1, { night: "2026-02-01", beds: 7, name: "Oda" });
  assert.equal(await huts.free(1, "2026-02-01"), 2);
  await assert.rejects(huts.book(1, { night: "2026-02-01", beds: 3, name: "Pia" }), HutFull);
});

test("closed", async () => {
  await assert.rejects(new Huts().free(2, "2026-05-30"), HutClosed);
});
