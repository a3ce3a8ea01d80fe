import assert from "node:assert/strict";
import test from "node:test";
import bots from "../src/bot.js";
import snowflake from "../src/snowflake.js";

const DAY = 24 * 3600 * 1000;
const now = Date.UTC(2026, 0, 1);
const idOf = (age) => snowflake.firstIdAt(now - age);
const join = (id) => bots.makeBot()({ t: "JOIN", at: now, d: { user: { id, name: "kim" } } });
const greeting = ["say", "lobby", "Welcome, kim!"];

test("the time of an identifier is a number, that of the well-known example", () => {
  assert.equal(snowflake.createdAt("175928847299117063"), 1462015105796);
  assert.equal(snowflake.createdAt(idOf(3)), now - 3);
});

test("young accounts are told of", () => {
  assert.deepEqual(join(idOf(3.5 * DAY)), [greeting, ["say", "moderators", "kim joined, 3 days old"]]);
  assert.deepEqual(join(idOf(7 * DAY - 1)), [greeting, ["say", "moderators", "kim joined, 6 days old"]]);
});

test("others are greeted", () => {
  assert.deepEqual(join(idOf(7 * DAY)), [greeting]);
  assert.deepEqual(join("175928847299117063"), [greeting]);
});
