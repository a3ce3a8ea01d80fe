import assert from "node:assert/strict";
import test from "node:test";
import { dispatch } from "../server/dispatch.ts";

const get = (path) => dispatch(new Request(`https://shop.test${path}`));

test("reviews of a product", async () => {
  const answer = await get("/api/products/sku-1/reviews");
  assert.equal(answer.status, 200);
  assert.deepEqual(await answer.json(), { sku: "SKU-1", reviews: [4, 2] });
  const unknown = await get("/api/products/nope/reviews");
  assert.equal(unknown.status, 404);
  assert.deepEqual(await unknown.json(), { error: "product_not_found" });
});

test("products as before", async () => {
  assert.equal((await get("/api/products/sku-1")).status, 200);
});
