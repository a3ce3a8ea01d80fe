import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "./app.ts";
import { summary } from "./summary.ts";
import { surveyOf } from "./surveys.ts";

test("a survey that is done", () => {
  assert.deepEqual(summary(surveyOf("s1")!), {
    house: "Priory Cottage",
    owner: "D. Hale",
    surveyor: "Imke Roth",
    worst: 3,
  });
});

test("whom to ring", async () => {
  assert.deepEqual((await createApp().inject("/surveys/s2/contact")).json(), { phone: "555 0102" });
  assert.equal((await createApp().inject("/surveys/s9/summary")).statusCode, 404);
});
