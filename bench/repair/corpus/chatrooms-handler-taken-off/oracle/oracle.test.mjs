import assert from "node:assert/strict";
import test from "node:test";
import { createChat } from "../src/wiring.ts";

const event = (type, user, room = "garden") => ({ type, room, user });

test("who leaves is gone", () => {
  const { bus, presence } = createChat();
  for (const one of [event("join", "lea"), event("join", "tim"), event("leave", "lea")]) bus.emit(one);
  assert.deepEqual(presence.in("garden"), ["tim"]);
  bus.emit(event("leave", "nobody", "cellar"));
});

test("two chats know nothing of each other", () => {
  const first = createChat();
  const second = createChat();
  for (const { bus } of [first, second]) bus.emit(event("join", "lea"));
  first.bus.emit(event("leave", "lea"));
  assert.deepEqual(first.presence.in("garden"), []);
  assert.deepEqual(second.presence.in("garden"), ["lea"]);
});
