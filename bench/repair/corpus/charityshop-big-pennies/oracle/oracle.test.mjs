import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/http.mjs";
import { sales } from "../src/till.mjs";

test("a week", async () => {
  const answer = await send(build(), "/shops/leith/week");
  assert.deepEqual(answer.body, { items: 116, days: ["2026-06-01", "2026-06-02"], given: "£50.00", sold: "£783.50" });
});

test("sales are numbers of pence as gifts are", async () => {
  assert.deepEqual((await sales("leith"))[0], { day: "2026-06-01", pence: 40250, items: 61 });
  assert.deepEqual(await sales("x"), []);
});
