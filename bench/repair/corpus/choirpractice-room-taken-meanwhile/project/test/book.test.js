import assert from "node:assert/strict";
import { test } from "node:test";
import { book } from "../src/book.js";
import { Rooms } from "../src/rooms.js";

test("one after the other", async () => {
  const rooms = new Rooms();
  assert.equal(await book(rooms, "attic", "a", 1), 1);
  assert.equal(await book(rooms, "attic", "b", 2), 2);
  await assert.rejects(book(rooms, "attic", "c", 2), { name: "TakenError" });
});

test("a stale row is not written", async () => {
  const rooms = new Rooms();
  const old = await rooms.read("attic");
  await book(rooms, "attic", "a", 1);
  await assert.rejects(rooms.write("attic", old), { name: "StaleVersionError" });
});
