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

describe("one more or less of what has a number added", () => {
  it("is said as one number", async () => {
    const tried = await pythonTried("for at in range(len(rows) + 1):\n    a += at\nreturn a", 2);
    expect(includes(tried, "range(len(rows)):")).toBe(true);
    expect(includes(tried, "range(len(rows) + 2):")).toBe(true);
    expect(includes(tried, "+ 1 - 1")).toBe(false);
    expect(includes(await javascriptTried("return rows.slice(0, a - 1);", 2), "rows.slice(0, a)")).toBe(true);
  });
});
