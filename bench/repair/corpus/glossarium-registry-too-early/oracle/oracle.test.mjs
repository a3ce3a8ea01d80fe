import assert from "node:assert/strict";
import test from "node:test";
import { languages } from "../src/languages";
import { translate } from "../src/translate";
import { fallback } from "../src/words";

test("the languages are there once the words are loaded", () => {
  assert.deepEqual([...languages.keys()].sort(), ["de", "it"]);
  assert.equal(translate("de", "hello"), "hallo");
  assert.equal(translate("it", "yes"), "sì");
});

test("words that a language lacks come from the fallback", () => {
  assert.equal(translate("de", "yes"), "yes");
  assert.equal(translate("de", "no"), "(no)");
  assert.equal(fallback("bye"), "bye");
});
