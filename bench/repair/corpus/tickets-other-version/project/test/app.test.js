import { expect, test } from "vitest";
import { build } from "../src/app.js";

test("prices", async () => {
  expect((await build().inject("/prices/child")).json()).toEqual({ kind: "child", cents: 600 });
  expect((await build().inject("/prices/dog")).statusCode).toBe(404);
});
