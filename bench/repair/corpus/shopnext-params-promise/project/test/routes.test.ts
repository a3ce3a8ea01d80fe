import { expect, test } from "vitest";
import { reviewsOf } from "../lib/products.ts";
import { dispatch } from "../server/dispatch.ts";

const get = (path: string) => dispatch(new Request(`https://shop.test${path}`));

test("products", async () => {
  expect(await (await get("/api/products/sku-1")).json()).toEqual({ sku: "SKU-1", name: "Kettle" });
  expect((await get("/api/products/x")).status).toBe(404);
});

test("reviews", () => expect(reviewsOf("SKU-1")).toEqual([4, 2]));
