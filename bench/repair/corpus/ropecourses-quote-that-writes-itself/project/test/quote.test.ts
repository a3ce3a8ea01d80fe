import { expect, test } from "vitest";
import { app } from "../src/app.ts";
import { findCourse } from "../src/courses.ts";
import { Quote } from "../src/quote.ts";

test("totals", () => {
  expect(new Quote("a", 19, findCourse("treetop")!).total).toBe(31350);
  expect(new Quote("a", 20, findCourse("treetop")!).total).toBe(29700);
});

test("a quote as text", async () => {
  const body = JSON.stringify({ group: "Fam. Ott", people: 4, course: "low" });
  const answer = await app.request("/quotes?as=text", { method: "POST", body });
  expect(await answer.text()).toBe("Fam. Ott: 4 people on the low course for 36.00 EUR");
  expect((await app.request("/quotes", { method: "POST", body: '{"group":"x"}' })).status).toBe(422);
});
