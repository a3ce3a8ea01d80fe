import assert from "node:assert/strict";
import { test } from "node:test";
import { card, page } from "../src/page.js";
import { templateFor } from "../src/templates.js";

test("a card", () => {
  assert.equal(
    card({ kind: "lost", title: "Key", contact: "Bo" }, 22),
    ["+--------------------+", "| LOST AND FOUND     |", "| Key - ask Bo       |", "+--------------------+"].join("\n"),
  );
});

test("plain ones", () => {
  assert.equal(templateFor("anything").heading, "NOTICE");
  assert.match(page([{ kind: "info", title: "Closed" }]), /\| Closed/);
});
