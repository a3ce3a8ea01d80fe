import assert from "node:assert/strict";
import { test } from "node:test";

import { Translations } from "../translations.ts";

const made = new Translations({
  en: { hello: "Hello {name}", bye: "Bye", "mail.one": "{count} mail", "mail.other": "{count} mails" },
  de: { hello: "Hallo {name}", "mail.one": "{count} Nachricht", "mail.other": "{count} Nachrichten" },
  "de-AT": { hello: "Servus {name}" },
});

test("the locale itself", () => {
  assert.equal(made.text("de-AT", "hello", { name: "Ida" }), "Servus Ida");
  assert.equal(made.text("de", "hello", { name: "Ida" }), "Hallo Ida");
});

test("the language of the locale", () => {
  assert.equal(made.text("de-CH", "hello", { name: "Ida" }), "Hallo Ida");
});

test("the standard locale", () => {
  assert.equal(made.text("de-AT", "bye"), "Bye");
  assert.equal(made.text("fr", "bye"), "Bye");
});

test("no text", () => {
  assert.equal(made.text("de", "later"), "later");
});

test("parameters that are not given stay", () => {
  assert.equal(made.text("en", "hello"), "Hello {name}");
});

test("counted", () => {
  assert.equal(made.counted("en", "mail", 1), "1 mail");
  assert.equal(made.counted("de", "mail", 0), "0 Nachrichten");
});

test("counted in a regional variety", () => {
  assert.equal(made.counted("de-AT", "mail", 2), "2 Nachrichten");
});

test("missing", () => {
  assert.deepEqual(made.missing("de"), ["bye"]);
});
