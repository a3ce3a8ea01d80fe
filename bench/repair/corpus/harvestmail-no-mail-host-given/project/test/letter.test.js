import assert from "node:assert/strict";
import { test } from "node:test";
import { letterTo } from "../src/letter.js";
import { mailerFrom } from "../src/mailer.js";

test("a letter", () => {
  assert.equal(letterTo({ mail: "a@b.c", size: "small" }).text, "In it: leeks, apples.");
});

test("a mailer", () => {
  assert.equal(typeof mailerFrom({ MAIL_HOST: "h", MAIL_FROM: "f" }).send, "function");
  assert.throws(() => mailerFrom({ MAIL_FROM: "f" }), /MAIL_HOST is not set/);
});
