import { expect, test } from "vitest";
import { parseResults } from "../src/results.js";
import { standings } from "../src/standings.js";
import { asText } from "../src/text.js";

const ROUND = ['{"home":"A","away":"B","goals":[3,1]}', '{"home":"C","away":"A","goals":[2,2]}'].join("\n");

test("standings", () => {
  expect(asText(standings(parseResults(ROUND)))).toBe("1. A 4\n2. C 1\n3. B 0");
});

test("a broken line is no result", () => {
  expect(() => parseResults('{"home":')).toThrow(SyntaxError);
});
