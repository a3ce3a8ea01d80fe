import { describe, expect, it } from "vitest";
import { textOfPattern } from "./pattern-text.ts";

describe("a text that a pattern matches", () => {
  it.each([
    [/^\d{4}-\d{2}$/, "1111-11"],
    [/^(?:daily|weekly)$/, "daily"],
    [/^(?<year>\d+)-w[0-5]?\d$/, "1-w1"],
    [/^[A-Z]{2}\d+$/i, "AA1"],
    [/^[^\s/]+\.csv$/, "a.csv"],
    [/[\w.]+@x/, "a@x"],
  ])("%s", ({ source, flags }, text) => {
    expect(textOfPattern(source, flags)).toBe(text);
  });

  it.each([/^(?!x)\w+$/, /^(a)\1$/, /^\p{L}+$/u, /a{100}/])(
    "is not made of one that says more: %s",
    (pattern) => {
      expect(textOfPattern(pattern.source)).toBeNull();
    },
  );

  it.each(["(", "[", "a)", "*", "\\", "(?<"])("is not made of what is no pattern: %s", (source) => {
    expect(textOfPattern(source)).toBeNull();
  });
});
