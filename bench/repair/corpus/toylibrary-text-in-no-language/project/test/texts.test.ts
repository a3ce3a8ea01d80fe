import assert from "node:assert/strict";
import { test } from "node:test";
import { reminder } from "../src/reminder.ts";
import { behind } from "../src/languages.ts";
import { text } from "../src/texts.ts";

test("languages", () => {
  assert.equal(behind("pt-BR"), "pt");
  assert.equal(behind("de"), "en");
});

test("the nearest text", () => {
  assert.equal(text("pt-BR", "hello"), "Olá, {family}!");
  assert.equal(text("pt-BR", "due.soon"), "{toy} is due in {days} days.");
  assert.equal(reminder({ family: "Kraus", language: "de", toy: "kite", days: 2 }), "Liebe Familie Kraus, kite muss in 2 Tagen zurück.");
});
