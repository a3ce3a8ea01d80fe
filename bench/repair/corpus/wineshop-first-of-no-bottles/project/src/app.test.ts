import { expect, test } from "vitest";
import { app } from "./app.ts";
import { regionPage } from "./region.ts";

test("a region", async () => {
  const answer = await app.request("/regions/loire");
  expect(await answer.json()).toEqual({ bottles: 2, from: "14.50 €", best: "Clos du Bois" });
});

test("nothing rated", async () => {
  const answer = await app.request("/regions/mosel");
  expect(await answer.json()).toEqual({ bottles: 1, from: "19.00 €", best: null });
});

test("unknown", async () => expect((await app.request("/regions/mars")).status).toBe(404));

test("sorted in a copy", () => {
  const bottles = [{ name: "b", region: "r", cents: 2, stars: 1 }, { name: "a", region: "r", cents: 1, stars: 1 }];
  regionPage(bottles);
  expect(bottles[0].name).toBe("b");
});
