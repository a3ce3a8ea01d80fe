import { expect, test } from "vitest";
import { board, text } from "../src/board.mjs";
import { decode } from "../src/decode.mjs";
import { STATE } from "../src/states.mjs";

test("decodes", () => {
  expect(decode({ train: "RE 4", code: "D", minutes: 6 })).toEqual({ train: "RE 4", state: STATE.DELAYED, minutes: 6 });
  expect(() => decode({ code: "?" })).toThrow("unknown code ?");
});

test("texts", () => {
  expect(text({ state: STATE.CANCELLED })).toBe("does not run today");
  expect(board([{ train: "S 8", state: STATE.TRACK, platform: "3" }])).toEqual(["S 8      from platform 3"]);
});
