import { describe, expect, it } from "vitest";
import { namedAfter } from "./varied-part.ts";

describe("the variable part of a path that is called after a thing", () => {
  it("is the one whose name has a word of it", () => {
    expect(namedAfter(["classes", "{name}", "book", "{member_id}"], [1, 3], "unknown_member")).toBe(3);
    expect(namedAfter(["rooms", ":roomId", "members", ":id"], [1, 3], "unknown room")).toBe(1);
  });

  it("is not known where none is called so, or several are", () => {
    expect(namedAfter(["rooms", ":id", "members", ":other"], [1, 3], "unknown_room")).toBeNull();
    expect(namedAfter(["{room_id}", "{room_name}"], [0, 1], "unknown_room")).toBeNull();
  });
});
