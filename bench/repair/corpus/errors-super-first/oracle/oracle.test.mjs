import assert from "node:assert/strict";
import test from "node:test";
import { execFileSync } from "node:child_process";
import { AppError, OutOfRange } from "../src/errors.ts";
import { checked } from "../src/orders.ts";

test("what is out of range is told as such", () => {
  assert.throws(
    () => checked({ id: 1, quantity: 0 }),
    (error) => error instanceof OutOfRange && error instanceof AppError && error.code === "out_of_range" && error.field === "quantity" && error.message === "quantity must not be 0",
  );
  const out = execFileSync(process.execPath, ["src/check.ts", "orders.json"], { encoding: "utf8" });
  assert.equal(out, "1: ok\n2: out_of_range quantity must not be 0\n");
});
