import { expect, test } from "vitest";
import { Ledger } from "../src/ledger.ts";
import { createApp } from "../src/app.ts";
import { miles } from "../src/miles.ts";
import { redeem } from "../src/redeem.ts";

test("miles", () => {
  expect(miles(500)).toBe(500n);
  expect(miles("12")).toBe(12n);
  expect(() => miles(1.5)).toThrow("whole number");
});

test("redeems", () => {
  const ledger = new Ledger();
  expect(redeem(ledger, "88", { miles: 10_000n, reward: "wine" })).toBe(20_000n);
});

test("flights", async () => {
  const res = await createApp().request("/members/88/flights", {
    method: "POST",
    body: JSON.stringify({ miles: 820, flight: "TP 571" }),
  });
  expect(await res.json()).toEqual({ id: "88", miles: "30820" });
});
