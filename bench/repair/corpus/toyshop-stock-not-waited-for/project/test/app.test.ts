import { expect, test } from "vitest";
import { buildApp } from "../src/app.ts";
import { light } from "../src/availability.ts";
import { Warehouse } from "../src/warehouse.ts";

test("availability", async () => {
  const answer = await buildApp().inject("/toys/kite-2/availability");
  expect(answer.json()).toEqual({ sku: "kite-2", pieces: 17, light: "green" });
});

test("lights", () => {
  expect([0, 4, 5].map(light)).toEqual(["red", "yellow", "green"]);
});

test("takes", async () => {
  expect(await new Warehouse([{ sku: "a", shelf: "Z", pieces: 1 }]).take("a", 2)).toBe(false);
});

test("nothing to pick", async () => {
  const answer = await buildApp().inject({ method: "POST", url: "/picking-lists", payload: { skus: [] } });
  expect(answer.json()).toEqual({ lines: [] });
});
