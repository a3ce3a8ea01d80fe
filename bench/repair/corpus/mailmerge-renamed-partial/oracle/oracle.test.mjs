import assert from "node:assert/strict";
import test from "node:test";
import { compose } from "../lib/compose.js";

test("renewal", () => {
  const values = { name: "Nuala", card: "7731", until: "30 June", fee: "€5" };
  assert.deepEqual(compose({ layout: "renewal", values }).split("\n\n"), [
    "Reading Room, Quay 4",
    "Dear Nuala,",
    "your card 7731 ends on 30 June; a new one is €5.",
    "Please pay to IE00 READ 7731.",
    "The librarians",
  ]);
});
