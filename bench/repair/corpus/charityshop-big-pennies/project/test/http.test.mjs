import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/http.mjs";
import { gifts } from "../src/till.mjs";
import { pounds } from "../src/week.mjs";

test("gifts", async () => {
  assert.deepEqual(await gifts("leith"), [{ day: "2026-06-02", pence: 5000, donor: "anon" }]);
  assert.equal((await build().inject("/shops/leith/gifts")).json()[0].pence, 5000);
});

test("a shop without sales", async () => {
  assert.deepEqual((await build().inject("/shops/troon/week")).json(), { items: 0, days: [], given: "£0.00", sold: "£0.00" });
});

test("pounds", () => assert.equal(pounds(1234), "£12.34"));
