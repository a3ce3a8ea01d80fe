import { afterEach, describe, expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../../code/tree-fixture.ts";
import { dialectFor } from "./dialects.ts";
import { type GivenTests, NO_TESTS } from "./house.ts";
import { suspectStatements } from "./localise.ts";
import { variantsOf } from "./variants.ts";

let tree: TreeFixture | null = null;
afterEach(() => tree?.remove());

/** All texts that the function of a file might become when one of its lines is suspected. */
async function variants(
  path: string,
  text: string,
  line: number,
  given: GivenTests = NO_TESTS,
): Promise<readonly string[]> {
  tree = treeOf({ [path]: text });
  return variantsIn(path, line, given);
}

async function variantsIn(path: string, line: number, given: GivenTests): Promise<readonly string[]> {
  if (!tree) return [];
  const code = await createCodeIndex(tree);
  try {
    const statements = suspectStatements(
      { code, frames: [] } as unknown as Parameters<typeof suspectStatements>[0],
      null,
      [{ path, line, score: 1 }],
      dialectFor,
    );
    const found = await variantsOf(statements, code, dialectFor, given);
    return found.map(({ change }) => change.text);
  } finally {
    code.dispose();
  }
}

const python = (body: string, line: number, head = "def answer(a, b, rows):") =>
  variants("module.py", `${head}\n    ${body.replaceAll("\n", "\n    ")}\n`, line);
const javascript = (body: string, line: number) =>
  variants(
    "module.mjs",
    `export function answer(a, b, rows) {\n  ${body.replaceAll("\n", "\n  ")}\n}\n`,
    line,
  );

describe("changes that the search tries", () => {
  it.each([
    [
      "a case that is dealt with and goes on",
      "for a in rows:\n    if a < b:\n        rows.pop()\n    b += a",
      3,
      "for a in rows:\n        if a < b:\n            rows.pop()\n            continue\n        b += a",
    ],
    ["a value that is the same in every case", "cost = 1\nreturn cost if a < b else rows", 2, "cost = 0 if"],
    ["a table without its beginning", "rows = [0] * (a + 1)\nreturn rows[b]", 2, "rows[0] = 1"],
    ["another comparison in a chain", "return 0 < a < b", 2, "return 0 <= a < b"],
    ["the other sign", "return a < b - 1", 2, "return a < -b - 1"],
    ["texts joined the wrong way round", "word = a\nreturn word + b", 3, "return b + word"],
    [
      "another question of all entries",
      "return any(row > a for row in rows)",
      2,
      "return all(row > a for row",
    ],
    [
      "a list that is filled beside one that is given",
      "seen = [0] * a\nfor row in enumerate(rows):\n    seen[row] += 1\nreturn seen",
      3,
      "in enumerate(seen):",
    ],
    [
      "what is left behind the first ones",
      "for row in rows:\n    print(row, rows[:a])",
      2,
      "for row in rows[a:]:",
    ],
    ["the rest for a further round", "return answer(a[1:], b, rows)", 2, "answer(a[1:], b[1:], rows)"],
    ["an entry of another table", "rows[a, b] = min(a, rows[b])\nreturn rows", 2, "rows[b] = min("],
    [
      "a list that is emptied and never filled",
      "open = []\nfor row in rows:\n    while open and a < b:\n        a += open.pop()\nreturn a",
      4,
      "a += open.pop()\n        open.append(row)",
    ],
    [
      "the last part of a loop",
      "lines = []\nwhile a:\n    lines.append(a[:9])\n    b = a[9:]\nreturn lines",
      3,
      "b = a[9:]\n    lines.append(b)",
    ],
    [
      "what was found so far",
      "return [row + a for row in rows]",
      2,
      "return rows + [row + a for row in rows]",
    ],
    ["the one way of nothing", "if not rows:\n    return []\nreturn rows", 3, "return [[]]"],
    ["a loop that asks nothing", "while True:\n    a = rows.pop(0)", 2, "while rows:"],
    [
      "a loop that asks the same for ever",
      "at = 0\nwhile not min(rows):\n    at += 1\nreturn at",
      3,
      "while not min(rows[at:]):",
    ],
    [
      "a list without its first",
      "return [row * a for row in rows]",
      2,
      "return [row * a for row in rows][1:]",
    ],
    [
      "yes where no is meant",
      "if a in rows:\n    return True\nreturn False",
      3,
      "return False\n    return True",
    ],
    ["half of a sum", "half = a + b\nreturn half", 2, "half = (a + b) / 2"],
    [
      "an order that is written down and not used",
      'order = {"low": 0, "high": 1}\nreturn [row for row in rows if row]',
      3,
      "return sorted([row for row in rows if row], key=lambda one: order[one])",
    ],
    ["a text back to front", 'return a[0:2] == " -"', 2, 'a[0:2] == "- "'],
    ["each case for the other", "return a.lower()", 2, "return a.swapcase()"],
    ["a factor that is none", "return a ** 2 * b", 2, "return a ** b"],
    [
      "a list of what is allowed that nobody asks",
      'kinds = ["png", "gif"]\nparts = a.split(".")\nif not parts[0]:\n    return b\nreturn a',
      5,
      "if not parts[1] in kinds:\n        return b\n    return a",
    ],
    ["a sign too many", "return a < -b", 2, "return a < b"],
    ["the other end of a slice", "return rows[1:]", 2, "return rows[:-1]"],
    ["the other direction", "return rows[::-1]", 2, "return rows[:]"],
    [
      "a truth that should change",
      "seen = False\nfor row in rows:\n    seen = True\nreturn seen",
      4,
      "seen = not seen",
    ],
    [
      "a loop backwards",
      "for at in range(a, b):\n    rows[at] = 1\nreturn rows",
      2,
      "in reversed(range(a, b)):",
    ],
    [
      "what is done for one side only",
      "if a:\n    rows.append(a[0])\nelse:\n    rows.append(b[0])\nreturn rows + a[1:]",
      6,
      "return rows + a[1:] + b[1:]",
    ],
    ["a value that is there, but empty", "if a:\n    return a\nreturn b", 2, "if a is not None:"],
    ["a value that is not there", "if not a:\n    return b\nreturn a", 2, "if a is None:"],
    ["a predicate denied", "return [row for row in rows if row.isdigit()]", 2, "if not row.isdigit()"],
    [
      "a sum under a key",
      "found = {}\nfor row in rows:\n    found[row] = b\nreturn found",
      4,
      "found[row] = found.get(row, 0) + b",
    ],
    ["a key without a parameter", 'return f"{a}"', 2, 'return f"{a}:{b}"'],
    ["a sum before its product", "return a - 32 * 5 / 9", 2, "(a - 32) * 5 / 9"],
    ["a key in the place of its value", "rows[a] = b\nreturn rows", 2, "rows[b] = a"],
    ["a name where a number was", "return rows[a - 1] * b", 2, "rows[a - b]"],
    ["what is not there yet", "return a[b] + 1", 2, "a.get(b, 0) + 1"],
    ["the entries that win", "return {**a, **b}", 2, "{**b, **a}"],
    ["a list by its entries", "return max(a, rows)", 2, "max(a, *rows)"],
    [
      "a case that is asked too late",
      "if a > 1:\n    return 1\nif a > 2:\n    return 2\nif a > 3:\n    return 3\nreturn 0",
      6,
      "if a > 3:\n        return 3\n    if a > 1:",
    ],
    [
      "the best of what is below nothing",
      "best = 0\nfor row in rows:\n    best = max(best, row)\nreturn best",
      2,
      'best = float("-inf")',
    ],
    [
      "a name of the function around a callback",
      "def own(row):\n    return row in a\nreturn [row for row in rows if own(row)]",
      3,
      "return row in b",
    ],
    [
      "a word more to compare with",
      'if a in ("one", "two"):\n    return b\nreturn "three"',
      2,
      '("one", "two", "three")',
    ],
    ["a word less to compare with", "return a in (1, 2, 3)", 2, "in (1, 2)"],
    ["a kind more", "return isinstance(a, int)", 2, "isinstance(a, (int, float))"],
    ["one value for a format", 'return "%s" % a', 2, '"%s" % (a,)'],
    ["a text that names what it should hold", 'return "of {a}" "and {b}"', 2, 'f"of {a}" f"and {b}"'],
    ["the entries of a value, not the value", "return [a]", 2, "return list(a)"],
    ["a parameter that is taken for a method", "return self.a(b)", 2, "return a(b)"],
    ["nothing to work with", "return b / a", 2, "None if a == 0 else b / a"],
    [
      "another way that is not for everything",
      "if a < b:\n    rows.append(a)\nelse:\n    rows.append(b)\nreturn rows",
      2,
      "elif b > 0:",
    ],
    [
      "words whatever their case",
      'return a == "KEY" and b == "ID"',
      2,
      'a.upper() == "KEY" and b.upper() == "ID"',
    ],
    [
      "what is wrong in two cases in the same way",
      "if a < 0:\n    return rows.index(a) - 1\nif b < 0:\n    return rows.index(b) - 1\nreturn 0",
      2,
      "if a <= 0:\n        return rows.index(a) - 1\n    if b <= 0:",
    ],
    ["conditions joined in another order", "return a and b or rows", 2, "return a and (b or rows)"],
    ["a denial of two conditions", "if not a and b:\n    return rows\nreturn b", 2, "if not (a and b):"],
    ["something once or more in a pattern", 'return re.match(r"x*y", a)', 2, 'r"x+y"'],
    [
      "a pattern whose first way is part of the second",
      'return re.match(r"(?:ab|abc)$", a)',
      2,
      'r"(?:abc|ab)$"',
    ],
    ["the same sign again and again", 'return re.match(r"[=-]+$", a)', 2, 'r"(?:=+|-+)$"'],
    ["an index that goes around", "return rows[a + b]", 2, "rows[(a + b) % len(rows)]"],
    ["a point in a pattern that stands for anything", 'return re.match(r"a.b", a)', 2, 'r"a\\.b"'],
  ])("%s, in Python", async (_name, body, line, wanted) => {
    expect((await python(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it("an error of the failing tests that is treated like the one that is caught", async () => {
    const text =
      "def answer(a):\n    try:\n        return int(a)\n    except ValueError:\n        return None\n";
    const found = await variants("module.py", text, 2, { ids: [], raised: ["OverflowError"], said: "" });
    expect(found.some((one) => one.includes("except (ValueError, OverflowError):"))).toBe(true);
  });

  it("the error that a failing test expects", async () => {
    tree = treeOf({
      "module.py": "def answer(a):\n    raise Exception(a)\n",
      "test_module.py": "def test_answer():\n    with pytest.raises(LookupError):\n        answer(1)\n",
    });
    const given = { ids: ["test_module.py::test_answer"], raised: ["Exception"], said: "" };
    expect(await variantsIn("module.py", 2, given)).toContain("def answer(a):\n    raise LookupError(a)");
  });

  it("the characters that the failing tests are about", async () => {
    tree = treeOf({
      "module.py": 'def answer(a, b):\n    if a[0] == "(":\n        return a + b\n',
      "test_module.py": 'def test_answer():\n    assert answer("[x", "y") == "[x|y"\n',
    });
    const given = { ids: ["test_module.py::test_answer"], raised: ["AssertionError"], said: "" };
    expect((await variantsIn("module.py", 2, given)).some((one) => one.includes('if a[0] == "[":'))).toBe(
      true,
    );
    const joined = await variantsIn("module.py", 3, given);
    expect(joined.some((one) => one.includes('return a + "|" + b'))).toBe(true);
  });

  it("a parameter of the house that a call leaves to its default", async () => {
    const text =
      "def descend(row, path=None, schema_path=None):\n    return row\n\n\ndef answer(rows, index):\n    return descend(rows, schema_path=index)\n";
    const found = await variants("module.py", text, 6);
    expect(found.some((one) => one.includes("descend(rows, schema_path=index, path=index)"))).toBe(true);
  });

  it("a parameter that a call of the house does not hand on, in JavaScript", async () => {
    const text =
      "function merge(row, depth, deep) {\n  return deep ? row : depth;\n}\n\nexport function answer(row, deep) {\n  return merge(row, 1);\n}\n";
    const found = await variants("module.mjs", text, 6);
    expect(found.some((one) => one.includes("merge(row, 1, deep)"))).toBe(true);
  });

  it("nothing more for a call that hands on all that the function takes", async () => {
    const text =
      "def price(row, tax=0):\n    return row\n\n\ndef answer(row, tax):\n    return price(row, tax=tax)\n";
    expect((await variants("module.py", text, 6)).some((one) => one.includes("tax=tax, tax="))).toBe(false);
  });

  it("the remainder by a number of the file, in Python", async () => {
    const text = "HOURS = 12\n\n\ndef answer(a):\n    return int(a) + HOURS\n";
    expect((await variants("module.py", text, 5)).some((one) => one.includes("int(a) % HOURS"))).toBe(true);
  });

  it.each([
    ["the other sign", "return a < b;", 2, "return a < -b;"],
    ["a sign too many", "return Math.max(-a, b);", 2, "return Math.max(a, b);"],
    ["a truth that should change", "let seen = false;\nseen = true;\nreturn seen;", 3, "seen = !seen;"],
    [
      "what is done for one side only",
      "if (a) rows.push(a.at(0));\nelse rows.push(b.at(0));\nreturn rows.length + a.length;",
      4,
      "rows.length + a.length + b.length",
    ],
    [
      "a list without its first",
      "return rows.map((row) => row * a);",
      2,
      "rows.map((row) => row * a).slice(1);",
    ],
    ["a value that is there, but empty", "if (a) return a;\nreturn b;", 2, "if (a != null) return a;"],
    ["a predicate denied", "return rows.filter((row) => a.has(row));", 2, "(row) => !a.has(row)"],
    ["a name of the function around a callback", "return rows.map((row) => row + a);", 2, "row + b"],
    ["all matches", 'return a.replace(/x(y)/, "");', 2, "/x(y)/g"],
    ["a body without braces", "for (const row of rows) a[b] -= row;\nreturn a;", 2, "a[row] -= row"],
    ["a branch without braces", "if (a) return b;\nelse return rows;", 3, "else return a;"],
    [
      "values instead of their places",
      "for (const row in rows) a += row;\nreturn a;",
      2,
      "const row of rows",
    ],
    ["the other way of counting", "for (let at = a; at > 0; at++) b += at;\nreturn b;", 2, "at > 0; at--"],
    [
      "a case that runs into the next",
      "switch (a) {\n  case 1:\n    b = 2;\n  default:\n    b = 3;\n}\nreturn b;",
      4,
      "b = 2;\n      break;\n",
    ],
    ["what is not there yet", "a = rows.get(b) + 1;\nreturn a;", 2, "(rows.get(b) ?? 0) + 1"],
    ["the entries that win", "return { ...a, ...b };", 2, "{ ...b, ...a }"],
    ["a remainder below 0", "return a % b;", 2, "((a % b) + b) % b"],
    ["numbers in their order", "return rows.sort();", 2, "rows.sort((a, b) => a - b)"],
    ["a list by its entries", "rows.push(a.slice(1));\nreturn rows;", 2, "rows.push(...a.slice(1))"],
    ["a count under a key", "rows.set(a, b);\nreturn rows;", 2, "rows.set(a, (rows.get(a) ?? 0) + b)"],
    ["a key without a parameter", "return `$" + "{a}`;", 2, "`$" + "{a}:$" + "{b}`"],
    ["conditions joined in another order", "return (a || b) && rows || a;", 2, "(a || b) && (rows || a)"],
    [
      "a kind that is let through as well",
      'if (typeof a !== "object") return b;\nreturn a;',
      2,
      '(typeof a !== "object" && typeof a !== "function")'.slice(1, -1),
    ],
    [
      "an object that may be null",
      'if (typeof a === "object") return a.b;\nreturn b;',
      2,
      'typeof a === "object" && a !== null',
    ],
    [
      "a value beside a method that every object has",
      "return a.toString() + b.constructor(-rows);",
      2,
      "b.constructor(rows)",
    ],
    ["an index that goes around", "const size = b;\nreturn rows.at(0)[a + 1] - size;", 3, "[(a + 1) % size]"],
    ["the shortest match", "return a.replace(/<.*>/, b);", 2, "/<.*?>/"],
    ["a list of characters without an end", "return /^\\d{2,4}$/.test(a);", 2, "/^\\d{2,}$/"],
  ])("%s, in JavaScript", async (_name, body, line, wanted) => {
    expect((await javascript(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it.each([
    [
      "the condition of an elif",
      "if a > 1:\n    return a\nelif b < 2:\n    return b\nreturn 0",
      4,
      "elif b <= 2:",
    ],
    [
      "an elif with a condition of the function",
      "if a > 1:\n    return a\nelif b:\n    return b\nelif rows != LIMIT:\n    return 1\nreturn 0",
      4,
      "elif b and rows != LIMIT:",
    ],
    [
      "what is decided by a call elsewhere",
      "if a.startswith('x'):\n    return a\nif b > 2:\n    return b",
      4,
      "if b > 2 and not a.startswith('x'):",
    ],
  ])("%s, in Python", async (_name, body, line, wanted) => {
    expect((await python(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it.each([
    [
      "the condition of an else if",
      "if (a > 1) {\n  return a;\n} else if (b < 2) {\n  return b;\n}\nreturn 0;",
      4,
      "else if (b <= 2) {",
    ],
    [
      "what is decided by a call elsewhere",
      'if (!a.has("x")) {\n  return a;\n}\nif (b > 2) return b;',
      5,
      'b > 2 && !a.has("x")',
    ],
  ])("%s, in JavaScript", async (_name, body, line, wanted) => {
    expect((await javascript(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it("asks nothing of a name that the function binds later", async () => {
    const body = "if a > 1:\n    return a\nlast = rows[0]\nif last != b:\n    return last\nreturn 0";
    const found = await python(body, 2);
    expect(found.some((text) => text.includes("if a > 1 and last != b:\n        return a"))).toBe(false);
  });

  it("puts nothing between the cases of an if", async () => {
    const body = "if a:\n    return 1\nelif b:\n    rows.pop()\n    return 2\nelse:\n    return 3";
    const found = await python(body, 5);
    expect(found.filter((text) => /\n {4}\S.*\n {4}(?:elif|else)/.test(text))).toEqual([]);
  });
});
