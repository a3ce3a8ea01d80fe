import assert from "node:assert/strict";
import { test } from "node:test";
import { score } from "../src/bowling.js";

const rest = (count, pins = 0) => Array(count).fill(pins);

test("open frames", () => assert.equal(score(rest(20, 1)), 20));

test("a spare", () => assert.equal(score([5, 5, 3, ...rest(17)]), 16));

test("a strike", () => assert.equal(score([10, 3, 4, ...rest(16)]), 24));

test("everything", () => assert.equal(score(rest(12, 10)), 300));
