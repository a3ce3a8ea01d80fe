import assert from "node:assert/strict";
import test from "node:test";
import { boatOf } from "../src/boats.mjs";
import { freeSeats, reserves, roster } from "../src/roster.mjs";

test("roster", () => {
  assert.deepEqual(roster(boatOf("swift")), ["Ana", "Ben", "Cleo", "Dov", "Eli"]);
  assert.deepEqual(roster(boatOf("teal")), ["Gus", "Hana"]);
  assert.equal(boatOf("swift").crew.length, 4);
});

test("nobody entered", () => {
  assert.deepEqual(reserves(boatOf("heron")), []);
  assert.equal(freeSeats(boatOf("heron")), 2);
});
