import { expect, test } from "vitest";
import { work } from "../src/queue.mjs";

test("works", () => {
  const jobs = [{ id: 1, kind: "pickup", parcel: "A" }, { id: 2, kind: "drop", parcel: "A" }];
  expect(work(jobs)).toEqual({ state: { A: "delivered" }, aside: [] });
});

test("puts aside", () => {
  expect(work([{ id: 9, kind: "drop" }]).aside).toEqual([{ id: 9, reason: "no parcel" }]);
});
