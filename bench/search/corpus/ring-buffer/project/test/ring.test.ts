import assert from "node:assert/strict";
import { test } from "node:test";
import { Ring } from "../src/ring.ts";

function filled(size: number, count: number): number[] {
  const ring = new Ring<number>(size);
  for (let at = 1; at <= count; at += 1) ring.push(at);
  return ring.toArray();
}

test("not full", () => assert.deepEqual(filled(3, 2), [1, 2]));

test("just full", () => assert.deepEqual(filled(3, 3), [1, 2, 3]));

test("over", () => assert.deepEqual(filled(3, 5), [3, 4, 5]));
