import { expect, test } from "vitest";
import { cardNumber } from "../src/cards.ts";
import { build } from "../src/server.ts";

test("card numbers", () => {
  expect(cardNumber(" lg 2")).toBe("LG-2");
});

test("two towers change", async () => {
  const answer = await build().inject({ method: "POST", url: "/swaps", payload: { from: "lg 2", to: "LG-3", day: "2026-06-01" } });
  expect(answer.statusCode).toBe(201);
  expect(answer.json().towers).toEqual(["north", "slipway"]);
});

test("whoever is not there", async () => {
  const answer = await build().inject({ method: "POST", url: "/swaps", payload: { from: "LG-9", to: "LG-3", day: "2026-06-01" } });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toEqual({ problem: "no guard LG-9" });
});
