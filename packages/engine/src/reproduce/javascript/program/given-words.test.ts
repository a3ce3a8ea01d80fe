import { describe, expect, it } from "vitest";
import type { WrittenCall } from "../arrangement/written-call.ts";
import type { TestStyle } from "../test-style.ts";
import { withWords } from "./given-words.ts";

const style = { quote: '"', isTypeScript: true } as TestStyle;
const call = (text: string): WrittenCall => ({
  text: () => text,
  isAsync: false,
  trust: "guided",
  surroundings: { key: "", imports: () => [], head: () => [], body: () => [] },
});
const given = (text: string, words: readonly string[], of = style) =>
  withWords(call(text), of, "main.ts", { words, isCaptured: true }).text("");

describe("words of a command line in the place of what reads them", () => {
  it.each([
    ['new Gate(process.argv[2] ?? "closed")', ["open"], 'new Gate("open")'],
    ['new Gate(process.argv[2] ?? "closed")', [], 'new Gate("closed")'],
    ["run(process.argv[2] || fallback.name)", ["open"], 'run("open")'],
    ["run(process.argv[2] ?? find())", ["open"], 'run("open" ?? find())'],
    ['if (process.argv[2] === "list") list()', ["show"], 'if (("show" as string) === "list") list()'],
    ["const [path] = process.argv.slice(2)", ["a.json"], 'const [path] = ["a.json"]'],
  ])("%s", (text, words, expected) => {
    expect(given(text, words)).toBe(expected);
  });

  it("says nothing about types where there are none", () => {
    const plain = { ...style, isTypeScript: false };
    expect(given('process.argv[2] === "list"', ["show"], plain)).toBe('"show" === "list"');
  });
});
