import assert from "node:assert/strict";
import test from "node:test";
import { card } from "../src/page.js";
import { templateFor } from "../src/templates.js";

test("road works have their own template", () => {
  const text = card({ kind: "works", title: "Gas", street: "Low St", until: "Fri" }, 40);
  assert.match(text, /\| ROAD WORKS /);
  assert.match(text, /\| Low St: Gas until Fri /);
});

test("the others are as they were", () => {
  assert.equal(templateFor("found").heading, "LOST AND FOUND");
  assert.equal(templateFor("event").heading, "COMING UP");
  assert.equal(templateFor(undefined).heading, "NOTICE");
});
