import { expect, test } from "vitest";
import { build } from "../src/app.js";

test("orders", async () => {
  expect((await build().inject("/orders")).json()).toEqual([{ id: 1, total: 1800 }, { id: 2, total: 1200 }]);
});

test("a parcel", async () => {
  expect((await build().inject("/orders/2/parcel")).json()).toEqual({ id: 2, pieces: 11, big: true });
  expect((await build().inject("/orders/3/parcel")).statusCode).toBe(404);
});
