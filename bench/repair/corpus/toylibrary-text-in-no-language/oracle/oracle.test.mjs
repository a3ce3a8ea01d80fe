import assert from "node:assert/strict";
import test from "node:test";
import { reminder } from "../src/reminder.ts";
import { text } from "../src/texts.ts";

test("a text that there is in no language is shown as its key", () => {
  for (const language of ["en", "de", "pt-BR", "fi"]) assert.equal(text(language, "due.today"), "<due.today>");
  assert.equal(
    reminder({ family: "Kraus", language: "de", toy: "stilts", days: 0 }),
    "Liebe Familie Kraus, <due.today>",
  );
});

test("texts that there are", () => {
  assert.equal(text("de", "due.late"), "{toy} is {days} days late.");
  assert.equal(text("pt-BR", "hello"), "Olá, {family}!");
  assert.equal(text("fi", "hello"), "Dear {family},");
});
