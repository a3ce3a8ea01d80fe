import { expect, test } from "vitest";
import { Herd } from "../src/herd";
import { replay } from "../src/replay";

const log = () => {
  const lines: string[] = [];
  return { lines, warn: (message: string) => void lines.push(message) };
};

test("who drank and who is outside", () => {
  const herd = new Herd(log());
  herd.trough.feed("A:0001");
  herd.trough.feed("A:0001");
  herd.gate.feed("G:out:0002");
  expect(herd.drank.get("0001")).toBe(2);
  expect([...herd.outside]).toEqual(["0002"]);
});

test("what the trough cannot make out is logged", () => {
  const kept = log();
  expect(replay('{"reader":"trough","frame":"A:1"}\n', new Herd(kept))).toBe(1);
  expect(kept.lines).toEqual(['trough: cannot make out "A:1"']);
});
