import { expect, test } from "vitest";
import { Presence } from "./presence.ts";
import { createChat } from "./wiring.ts";

test("who is there", () => {
  const { bus, presence } = createChat();
  bus.emit({ type: "join", room: "r", user: "b" });
  bus.emit({ type: "join", room: "r", user: "a" });
  expect(presence.in("r")).toEqual(["a", "b"]);
});

test("what was said", () => {
  const { bus, transcript } = createChat();
  bus.emit({ type: "message", room: "r", user: "a", text: "hi" });
  bus.emit({ type: "typing", room: "r", user: "a" });
  expect(transcript).toEqual(["a: hi"]);
});

test("an empty room is forgotten", () => {
  const presence = new Presence();
  presence.join({ type: "join", room: "r", user: "a" });
  presence.leave({ type: "leave", room: "r", user: "a" });
  presence.leave({ type: "leave", room: "x", user: "a" });
  expect(presence.in("r")).toEqual([]);
});
