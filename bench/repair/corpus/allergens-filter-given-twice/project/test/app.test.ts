import { expect, test } from "vitest";
import { buildApp } from "../src/app.ts";
import { listOf } from "../src/query.ts";

const names = async (url: string) => {
  const body = (await buildApp().inject(url)).json();
  return body.dishes.map((dish: { name: string }) => dish.name ?? dish);
};

test("dishes without", async () => {
  expect(await names("/dishes?without=nuts")).toEqual(["Leek soup", "Lentil dal", "Poached pear"]);
  expect(await names("/dishes?without=Nuts,%20milk")).toEqual(["Lentil dal", "Poached pear"]);
  expect(await names("/dishes")).toHaveLength(5);
});

test("menus", async () => {
  expect(await names("/menus/today?course=starter&course=dessert")).toHaveLength(3);
});

test("lists", () => {
  expect(listOf(undefined)).toEqual([]);
  expect(listOf(["a,B", "c"])).toEqual(["a", "b", "c"]);
});
