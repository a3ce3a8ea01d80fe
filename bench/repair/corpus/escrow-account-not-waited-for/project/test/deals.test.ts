import { expect, test } from "vitest";
import { refund, release } from "../src/deals.ts";
import { Repository } from "../src/repository.ts";

test("a release that is not covered", async () => {
  expect(await release(new Repository(), "d1", 1000)).toEqual({ ok: false, reason: "not_covered" });
  expect(await release(new Repository(), "d9", 1)).toEqual({ ok: false, reason: "unknown_deal" });
});

test("refund", async () => {
  expect(await refund(new Repository(), "d1")).toEqual({ ok: true, to: "Ines (PT50 0002)", left: 0 });
});
