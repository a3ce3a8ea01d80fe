import { describe, expect, it } from "vitest";
import { pythonTried, textsTried } from "./variants.testing.ts";

describe("changes that the search makes of what it knows", () => {
  it("an error of the failing tests that is treated like the one that is caught", async () => {
    const text =
      "def answer(a):\n    try:\n        return int(a)\n    except ValueError:\n        return None\n";
    const found = await textsTried(
      { "module.py": text },
      { path: "module.py", line: 2 },
      { ids: [], raised: ["OverflowError"], said: "" },
    );
    expect(found.some((one) => one.includes("except (ValueError, OverflowError):"))).toBe(true);
  });

  it("the error that a failing test expects", async () => {
    const files = {
      "module.py": "def answer(a):\n    raise Exception(a)\n",
      "test_module.py": "def test_answer():\n    with pytest.raises(LookupError):\n        answer(1)\n",
    };
    const given = { ids: ["test_module.py::test_answer"], raised: ["Exception"], said: "" };
    expect(await textsTried(files, { path: "module.py", line: 2 }, given)).toContain(
      "def answer(a):\n    raise LookupError(a)",
    );
  });

  it("the characters that the failing tests are about", async () => {
    const files = {
      "module.py": 'def answer(a, b):\n    if a[0] == "(":\n        return a + b\n',
      "test_module.py": 'def test_answer():\n    assert answer("[x", "y") == "[x|y"\n',
    };
    const given = { ids: ["test_module.py::test_answer"], raised: ["AssertionError"], said: "" };
    expect(
      (await textsTried(files, { path: "module.py", line: 2 }, given)).some((one) =>
        one.includes('if a[0] == "[":'),
      ),
    ).toBe(true);
    const joined = await textsTried(files, { path: "module.py", line: 3 }, given);
    expect(joined.some((one) => one.includes('return a + "|" + b'))).toBe(true);
  });

  it("a parameter of the house that a call leaves to its default", async () => {
    const text =
      "def descend(row, path=None, schema_path=None):\n    return row\n\n\ndef answer(rows, index):\n    return descend(rows, schema_path=index)\n";
    const found = await textsTried({ "module.py": text }, { path: "module.py", line: 6 });
    expect(found.some((one) => one.includes("descend(rows, schema_path=index, path=index)"))).toBe(true);
  });

  it("a parameter that a call of the house does not hand on, in JavaScript", async () => {
    const text =
      "function merge(row, depth, deep) {\n  return deep ? row : depth;\n}\n\nexport function answer(row, deep) {\n  return merge(row, 1);\n}\n";
    const found = await textsTried({ "module.mjs": text }, { path: "module.mjs", line: 6 });
    expect(found.some((one) => one.includes("merge(row, 1, deep)"))).toBe(true);
  });

  it("nothing more for a call that hands on all that the function takes", async () => {
    const text =
      "def price(row, tax=0):\n    return row\n\n\ndef answer(row, tax):\n    return price(row, tax=tax)\n";
    expect(
      (await textsTried({ "module.py": text }, { path: "module.py", line: 6 })).some((one) =>
        one.includes("tax=tax, tax="),
      ),
    ).toBe(false);
  });

  it("the remainder by a number of the file, in Python", async () => {
    const text = "HOURS = 12\n\n\ndef answer(a):\n    return int(a) + HOURS\n";
    expect(
      (await textsTried({ "module.py": text }, { path: "module.py", line: 5 })).some((one) =>
        one.includes("int(a) % HOURS"),
      ),
    ).toBe(true);
  });

  it("asks nothing of a name that the function binds later", async () => {
    const body = "if a > 1:\n    return a\nlast = rows[0]\nif last != b:\n    return last\nreturn 0";
    const found = await pythonTried(body, 2);
    expect(found.some((text) => text.includes("if a > 1 and last != b:\n        return a"))).toBe(false);
  });

  it("puts nothing between the cases of an if", async () => {
    const body = "if a:\n    return 1\nelif b:\n    rows.pop()\n    return 2\nelse:\n    return 3";
    const found = await pythonTried(body, 5);
    expect(found.filter((text) => /\n {4}\S.*\n {4}(?:elif|else)/.test(text))).toEqual([]);
  });
});
