import assert from "node:assert/strict";
import { test } from "node:test";
import { delays } from "../src/backoff.js";

test("doubles", () => assert.deepEqual(delays(3), [100, 200, 400]));

test("limit", () => assert.deepEqual(delays(4, { first: 1_000, limit: 3_000 }), [1_000, 2_000, 3_000, 3_000]));

test("none", () => assert.deepEqual(delays(0), []));
