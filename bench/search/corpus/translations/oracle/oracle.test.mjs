import assert from "node:assert/strict";
import { test } from "node:test";

import { Translations } from "../translations.ts";

const has = (...keys) => Object.fromEntries(keys.map((key) => [key, true]));
for (let bits = 0; bits < 8; bits += 1)
  test(`texts ${bits.toString(2)}`, () => {
    const locales = {};
    ["pt-BR", "pt", "fr"].forEach((locale, at) => {
      locales[locale] = { other: "-", ...(bits & (1 << at) ? { k: `${locale} {n}`, "c.one": `${locale}1`, "c.other": `${locale} {count}` } : {}) };
    });
    const made = new Translations(locales, "fr");
    const chain = (...names) => names.find((name) => "k" in locales[name]);
    for (const [asked, from] of [["pt-BR", chain("pt-BR", "pt", "fr")], ["pt", chain("pt", "fr")], ["pt-PT", chain("pt", "fr")], ["it-CH", chain("fr")]]) {
      assert.equal(made.text(asked, "k", { n: 0 }), from ? `${from} 0` : "k");
      assert.equal(made.counted(asked, "c", 1), from ? `${from}1` : "c.one");
      assert.equal(made.counted(asked, "c", 5), from ? `${from} 5` : "c.other");
    }
  });

test("an empty text is a text", () => {
  assert.equal(new Translations({ en: { a: "x" }, de: { a: "" } }).text("de-DE", "a"), "");
  assert.deepEqual(new Translations({ en: has("a", "b"), de: has("b") }).missing("de-AT"), ["a", "b"]);
  assert.deepEqual(new Translations({}).missing("de"), []);
});
