import { expect, test } from "vitest";
import { nights } from "../src/nights.ts";
import { build } from "../src/server.ts";
import { summary } from "../src/summary.ts";

test("a trip", async () => {
  expect((await build().inject("/trips/fjords")).json().stops).toHaveLength(2);
  expect((await build().inject("/trips/x")).json()).toEqual({ problem: "trip-not-found" });
});

test("nights", () => {
  expect(nights({ stops: [{ place: "a", nights: 3 }, { place: "b", nights: 4 }] })).toBe(7);
});

test("summary", () => {
  expect(summary({ id: "x", title: "X", stops: [{ place: "a", nights: 2 }], nightly: 10 })).toEqual({ title: "X", nights: 2, price: 20 });
});
