import assert from "node:assert/strict";
import test from "node:test";
import { shareLinks } from "../src/links.js";
import { newsletter } from "../src/newsletter.js";

test("links", () => {
  const { mail } = shareLinks({ slug: "fair", title: "Fair & more" }, "https://a.example");
  assert.equal(mail, "mailto:?subject=Fair%20%26%20more&body=https%3A%2F%2Fa.example%2Fposts%2Ffair");
});

test("a newsletter", () => {
  assert.equal(newsletter([], "https://a.example"), null);
  const title = "🎪".repeat(50);
  assert.equal(newsletter([{ slug: "c", title }], "https://a.example").subject, `1 new: ${"🎪".repeat(39)}…`);
});
