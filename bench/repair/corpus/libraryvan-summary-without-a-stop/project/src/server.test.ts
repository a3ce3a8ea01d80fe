import { expect, test } from "vitest";
import { label } from "./labels";
import { build } from "./server";

const get = async (url: string) => (await build().inject(url)).json();

test("a tour", async () => {
  expect(await get("/tours/8")).toEqual({ tour: 8, orders: [{ id: 3, title: "Krabat", reader: "Ida" }] });
  expect((await get("/tours/7/schedule")).stops).toEqual({ Church: 1, School: 1 });
  expect((await get("/tours/9/labels")).labels).toEqual([]);
});

test("a label", () => {
  expect(label({ id: 1, title: "Momo", reader: "Ida", stop: { name: "Mill", time: "9:00" } })).toBe("Mill 9:00 | Ida: Momo");
});
