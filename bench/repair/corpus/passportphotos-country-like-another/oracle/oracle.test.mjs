import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { server } from "../src/http.js";
import { checklist } from "../src/checklist.js";

test("a country that follows another is checked by its rules, and by what it does otherwise", async () => {
  const { status, body } = await send(server, "/checklist/at");
  assert.equal(status, 200);
  assert.deepEqual(body, {
    country: "Austria",
    lines: [
      "chin to crown: 32 to 36 mm",
      "crown to the upper edge: 3 to 5 mm",
      "eyes to the lower edge: 18 to 24 mm",
      "not older than 12 months",
    ],
  });
});

test("the others", () => {
  assert.equal(checklist("US").lines.length, 3);
  assert.deepEqual([checklist("DE").country, checklist("DE").lines.at(-1)], ["Germany", "not older than 6 months"]);
});
