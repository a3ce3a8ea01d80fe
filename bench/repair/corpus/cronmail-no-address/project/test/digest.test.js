import assert from "node:assert/strict";
import test from "node:test";
import { digest, linesOf } from "../src/digest.js";
import { endpoint } from "../src/settings.js";

test("digest", () => assert.equal(digest(["a"], "d").subject, "One thing of d"));

test("lines", () => {
  const stock = [{ name: "cups", left: 0, least: 1 }, { name: "tea", left: 5, least: 5 }];
  assert.deepEqual(linesOf({ orders: [{ cents: 150 }], stock, messages: [{ answered: false }] }), [
    "1 new orders, 1.50 EUR",
    "cups is sold out",
    "1 messages wait for an answer",
  ]);
  assert.deepEqual(linesOf({ orders: [], stock: [], messages: [] }), []);
});

test("endpoint", () => assert.equal(endpoint("https://mail.example.org/x", "/v1/mails").href, "https://mail.example.org/v1/mails"));
