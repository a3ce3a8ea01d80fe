import { describe, expect, it } from "vitest";
import { NO_TESTS } from "../house.ts";
import { javascriptTried, pythonTried, textsTried } from "../variants.testing.ts";

const includes = (tried: readonly string[], wanted: string) => tried.some((text) => text.includes(wanted));

describe("an error that failing tests wait for", () => {
  it.each([
    [
      "JavaScript",
      {
        "share.mjs": "export function share(total, people) {\n  return total / people;\n}\n",
        "share.test.mjs":
          'import { share } from "./share.mjs";\ntest("nobody", () => {\n  expect(() => share(10, 0)).toThrow("Nobody is there");\n});\n',
      },
      { path: "share.mjs", line: 2 },
      "share.test.mjs::nobody",
      "Received function did not throw",
      'if (people < 1) throw new Error("Nobody is there");\n  return total / people;',
    ],
    [
      "Python",
      {
        "share.py": "def share(total, people):\n    return total - people\n",
        "test_share.py":
          'import pytest\nfrom share import share\n\ndef test_nobody():\n    with pytest.raises(ValueError, match="Nobody is there"):\n        share(10, "2")\n',
      },
      { path: "share.py", line: 2 },
      "test_share.py::test_nobody",
      "DID NOT RAISE <class 'ValueError'>",
      'if not isinstance(people, int):\n        raise ValueError("Nobody is there")\n    return total - people',
    ],
  ])("says in %s what they expect it to say", async (_language, files, place, id, said, wanted) => {
    expect(includes(await textsTried(files, place, { ...NO_TESTS, ids: [id], said }), wanted)).toBe(true);
    const others = await textsTried(files, place, { ...NO_TESTS, ids: [id], said: "3 == 4" });
    expect(includes(others, wanted)).toBe(false);
  });
});

describe("what an error says", () => {
  const files = {
    "age.mjs":
      "export function age(years) {\n  if (!Number.isInteger(years)) throw new RangeError('no number');\n  if (years < 0) {\n    throw new RangeError('is below zero');\n  }\n  return years;\n}\n",
    "age.test.mjs":
      'import { age } from "./age.mjs";\ntest("says why it is wrong", () => {\n  expect(() => age(1.5)).toThrow("Years are whole numbers");\n  expect(age(1)).toBe(1);\n});\n',
  };
  const given = {
    ...NO_TESTS,
    ids: ["age.test.mjs::says why it is wrong"],
    said: "Received message: no number",
  };

  it("is said in the words that the tests expect, at one place or at all", async () => {
    const lines = [2, 4].map((line) => ({ path: "age.mjs", line }));
    const tried = (await Promise.all(lines.map((place) => textsTried(files, place, given)))).flat();
    const wanted = 'throw new RangeError("Years are whole numbers");';
    expect(tried.some((text) => text.split(wanted).length === 2)).toBe(true);
    expect(tried.some((text) => text.split(wanted).length === 3)).toBe(true);
    expect(includes(tried, "says why it is wrong")).toBe(false);
  });
});

describe("one more or less of what has a number added", () => {
  it("is said as one number", async () => {
    const tried = await pythonTried("for at in range(len(rows) + 1):\n    a += at\nreturn a", 2);
    expect(includes(tried, "range(len(rows)):")).toBe(true);
    expect(includes(tried, "range(len(rows) + 2):")).toBe(true);
    expect(includes(tried, "+ 1 - 1")).toBe(false);
    expect(includes(await javascriptTried("return rows.slice(0, a - 1);", 2), "rows.slice(0, a)")).toBe(true);
  });

  it("may be so at the ends of two loops that count otherwise", async () => {
    const loops = (first: string, second: string) =>
      `for at in range(0, a + ${first}):\n    b += at\nfor at in range(a + 1, b + ${second}):\n    b -= at\nreturn b`;
    const tried = await pythonTried(loops("2", "3"), 2);
    expect(includes(tried, `    ${loops("1", "2").replaceAll("\n", "\n    ")}`)).toBe(true);
  });
});
