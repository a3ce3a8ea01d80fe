import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { unpackingRecipe } from "./index.ts";

async function given(source: string, line: string, message: string): Promise<OpenedFault> {
  return givenFault({
    files: { "app/reading.py": source },
    type: "ValueError",
    message,
    trace: [["app/reading.py", line]],
  });
}

const SHORT = "not enough values to unpack (expected 2, got 1)";
const LONG = "too many values to unpack (expected 2)";

describe("a line with too few parts", () => {
  const read = (split: string) => `def read(lines, faults):
    labels = {}
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        ${split}
        if not name:
            faults.add(number, "no name")
            continue
        labels[name] = text
    return labels
`;

  it.each([
    [
      'name, text = line.split("=", 1)',
      '        if "=" not in line:\n            faults.add(number, "no text")\n            continue\n        name, text = line.split("=", 1)\n',
    ],
    [
      'name, text = line.split(":")',
      '        parts = line.split(":")\n        if len(parts) != 2:\n            faults.add(number, "no text")\n            continue\n        name, text = parts\n',
    ],
    [
      "name, *_, text = line.split()",
      '        parts = line.split()\n        if len(parts) < 2:\n            faults.add(number, "no text")\n            continue\n        name, *_, text = parts\n',
    ],
  ])("is noted as the loop notes others: %s", async (split, wanted) => {
    const fault = await given(read(split), "line.split", SHORT);
    expect(await fault.fixed(unpackingRecipe, "app/reading.py")).toContain(wanted);
  });

  it("raises what the function raises for others", async () => {
    const source = `class BadHeader(ValueError):
    pass


def parse(header):
    if not header:
        raise BadHeader("header is empty")
    scheme, token = header.split(" ")
    return scheme.lower(), token


def answer(header):
    try:
        return parse(header)
    except BadHeader:
        return None
`;
    const fault = await given(source, "scheme, token", SHORT);
    expect(await fault.fixed(unpackingRecipe, "app/reading.py")).toContain(
      '    if len(parts) != 2:\n        raise BadHeader("',
    );
  });

  it("is left to people where nothing tells what becomes of it", async () => {
    const fault = await given(
      'def parse(line):\n    a, b = line.split("=")\n    return a, b\n',
      "a, b",
      SHORT,
    );
    expect(fault.patches(unpackingRecipe)).toEqual([]);
  });
});

describe("too many parts", () => {
  it("of a text are split as the house splits at this separator", async () => {
    const source =
      'def first(line):\n    a, b = line.split("=", 1)\n    return b\n\n\ndef second(line):\n    key, value = line.split("=")\n    return value\n';
    const fault = await given(source, "key, value", LONG);
    expect(await fault.fixed(unpackingRecipe, "app/reading.py")).toContain('key, value = line.split("=", 1)');
    expect(fault.patches(unpackingRecipe)[0]?.basis).toBe("house");
  });

  it("of a dictionary's keys are its pairs", async () => {
    const source =
      'def total():\n    prices = {"tea": 2}\n    for name, price in prices:\n        print(name, price)\n';
    const fault = await given(source, "for name, price", LONG);
    expect(await fault.fixed(unpackingRecipe, "app/reading.py")).toContain(
      "for name, price in prices.items():",
    );
  });
});

it("what the house does is not taken apart: the note stays with the step to the next line", async () => {
  const source =
    'def read(lines, faults):\n    for number, line in enumerate(lines):\n        if not line:\n            faults.add(number, "empty")\n            continue\n        name, text = line.split("=", 1)\n        print(name, text)\n';
  const fault = await given(source, "line.split", SHORT);
  const [patch] = fault.patches(unpackingRecipe);
  expect(patch?.edits.every((edit) => edit.together === "reaction")).toBe(true);
});
