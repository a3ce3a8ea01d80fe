import { describe, expect, it } from "vitest";
import { javascriptTried, pythonTried, textsTried } from "../variants.testing.ts";

const has = (texts: readonly string[], part: string) => texts.some((text) => text.includes(part));

describe("whether something is there, asked in another way", () => {
  it("a key that is there may hold nothing", async () => {
    const found = await javascriptTried('if ("limit" in rows) return rows.limit + a;\nreturn a;', 2);
    expect(has(found, "if (rows.limit != null)")).toBe(true);
    expect(has(found, 'if (rows.hasOwnProperty("limit"))')).toBe(true);
    const python = await pythonTried("if a in rows:\n    return rows[a]\nreturn b", 2);
    expect(has(python, "if rows.get(a) is not None:")).toBe(true);
  });

  it("a value that is empty may be there", async () => {
    const found = await pythonTried("if rows.get(a):\n    return rows[a]\nreturn b", 2);
    expect(has(found, "if a in rows:")).toBe(true);
  });

  it("nothing of a list of texts that are written out", async () => {
    const found = await pythonTried('if a in ("x", "y"):\n    return b\nreturn a', 2);
    expect(has(found, ").get(a)")).toBe(false);
  });
});

describe("values in a regular expression", () => {
  it("are escaped, at all places of a pattern together", async () => {
    const found = await pythonTried('return re.compile("^%s-%s$" % (a, b)).match(rows)', 2);
    expect(has(found, "% (re.escape(a), b)")).toBe(true);
    const named = await pythonTried('form = f"^{a}$"\nreturn re.search(form, b)', 2);
    expect(has(named, 'f"^{re.escape(a)}$"')).toBe(true);
  });

  it("but not what is put into an ordinary text", async () => {
    expect(has(await pythonTried('return "%s-%s" % (a, b)', 2), "re.escape")).toBe(false);
  });
});

describe("lists that get shorter while they are walked", () => {
  it("the place goes back, or a copy is walked", async () => {
    const found = await pythonTried(
      "i = 0\nwhile i < len(rows):\n    if rows[i] == a:\n        del rows[i]\n    i += 1\nreturn rows",
      5,
    );
    expect(has(found, "del rows[i]\n            i -= 1\n")).toBe(true);
    const copied = await pythonTried(
      "for row in rows:\n    if row == a:\n        rows.remove(row)\nreturn rows",
      2,
    );
    expect(has(copied, "for row in list(rows):")).toBe(true);
    const spliced = await javascriptTried(
      "for (let i = 0; i < rows.length; i++) {\n  if (rows[i] === a) {\n    rows.splice(i, 1);\n  }\n}\nreturn rows;",
      4,
    );
    expect(has(spliced, "i -= 1;")).toBe(true);
  });

  it("no place where the loop counts none", async () => {
    const found = await pythonTried("for row in rows:\n    a.remove(row)\nreturn rows", 2);
    expect(has(found, "-= 1")).toBe(false);
  });
});

describe("statements of several lines that are commented out", () => {
  it("are there again", async () => {
    const found = await javascriptTried(
      'a += 1;\n// if (a > b) {\n//   throw new RangeError("too much");\n// }\nreturn a;',
      2,
    );
    expect(has(found, 'a += 1;\n  if (a > b) {\n    throw new RangeError("too much");\n  }\n')).toBe(true);
  });

  it("a sentence in a comment is none", async () => {
    const found = await pythonTried(
      "a += 1\n# if nothing else helps:\n# see what the others say\nreturn a",
      2,
    );
    expect(has(found, "\n    if nothing")).toBe(false);
  });
});

describe("what the failing tests speak of", () => {
  const given = (id: string) => ({ ids: [id], raised: [], said: "" });

  it("an option that they set decides", async () => {
    const files = {
      "report.py":
        "class Report:\n    def __init__(self, level=1):\n        self.level = level\n\n    def lines(self, rows):\n        found = []\n        if rows:\n            found.append(rows)\n        return found\n",
      "test_report.py": "def test_level():\n    assert Report(level=0).lines([1]) == []\n",
    };
    const found = await textsTried(
      files,
      { path: "report.py", line: 7 },
      given("test_report.py::test_level"),
    );
    expect(has(found, "if rows and self.level:")).toBe(true);
  });

  it("an option of an object that the function is given", async () => {
    const files = {
      "globs.js":
        'export function star(text, opts) {\n  const star = opts.dot ? "." : "*";\n  text = text + star;\n  return star;\n}\nexport const deep = (opts) => opts.noDeep;\n',
      "globs.test.js":
        'it("leaves deep ones out", () => {\n  expect(star("a", { noDeep: true })).toBe("*");\n});\n',
    };
    const found = await textsTried(
      files,
      { path: "globs.js", line: 3 },
      given("globs.test.js::leaves deep ones out"),
    );
    expect(has(found, "if (opts.noDeep) return star;")).toBe(true);
    expect(has(found, "if (!opts.noDeep) text = text + star;")).toBe(true);
  });

  it("a name of which the function asks another one, in a test whose title is put together", async () => {
    const files = {
      "send.js":
        'export function send(reply, body) {\n  const tag = reply.get("ETag");\n  if (body !== undefined) {\n    reply.length = body.length;\n  }\n  return tag;\n}\n',
      "send.test.js":
        'for (const kind of ["gzip"])\n  it("adds no length to bodies of kind " + kind, () => {\n    expect(send(reply.set("Transfer-Encoding", kind), "")).toBe(1);\n  });\n',
    };
    const found = await textsTried(
      files,
      { path: "send.js", line: 3 },
      given("send.test.js::send adds no length to bodies of kind gzip"),
    );
    expect(has(found, 'if (body !== undefined && !reply.get("Transfer-Encoding"))')).toBe(true);
  });

  it("a further case of what is compared one by one", async () => {
    const files = {
      "fresh.js":
        'export function fresh(method) {\n  if ("GET" !== method && "HEAD" !== method) return false;\n  return true;\n}\n',
      "fresh.test.js": 'it("is fresh", () => {\n  expect(fresh("QUERY")).toBe(true);\n});\n',
    };
    const found = await textsTried(files, { path: "fresh.js", line: 2 }, given("fresh.test.js::is fresh"));
    expect(has(found, 'if ("GET" !== method && "HEAD" !== method && "QUERY" !== method)')).toBe(true);
  });

  it("a further entry of a table", async () => {
    const files = {
      "signs.py":
        'SIGNS = {\n    "fr": " ",\n    "it": ".",\n}\n\n\ndef sign(language):\n    return SIGNS.get(language, ",")\n',
      "test_signs.py": 'def test_german():\n    assert sign("de") == "."\n',
    };
    const found = await textsTried(
      files,
      { path: "signs.py", line: 8 },
      given("test_signs.py::test_german"),
      true,
    );
    expect(has(found, '"it": ".",\n    "de": ".",\n}')).toBe(true);
  });

  it("a further entry of a table whose values are no texts, and a further way of a pattern", async () => {
    const files = {
      "words.py":
        'import re\n\nKINDS = {\n    "FROM": kinds.Word,\n    "JOIN": kinds.Word,\n    "SUM": kinds.Name,\n}\nFORM = re.compile(r"(FROM|JOIN)\\b")\n\n\ndef kind(word):\n    if FORM.match(word):\n        return KINDS[word]\n    return None\n',
      "test_words.py": 'def test_limit():\n    assert kind("select a limit 3")\n',
    };
    const found = await textsTried(
      files,
      { path: "words.py", line: 12 },
      given("test_words.py::test_limit"),
      true,
    );
    expect(has(found, '"SUM": kinds.Name,\n    "LIMIT": kinds.Word,\n}')).toBe(true);
    expect(has(found, 'r"(FROM|JOIN|LIMIT)\\b"')).toBe(true);
  });

  it("the error that they expect, of what can be said in a sentence", async () => {
    const files = {
      "take.py": "def take(rows, n):\n    return rows[:n]\n",
      "test_take.py": "def test_negative():\n    with pytest.raises(ValueError):\n        take([], -1)\n",
    };
    const found = await textsTried(files, { path: "take.py", line: 2 }, given("test_take.py::test_negative"));
    expect(has(found, 'raise ValueError("n must not be negative")')).toBe(true);
    expect(has(await textsTried(files, { path: "take.py", line: 2 }), "raise ValueError")).toBe(false);
  });
});

describe("errors that are made and left lying", () => {
  it("are raised", async () => {
    const found = await pythonTried("if a is None:\n    self.parse_error(LookupError, a)\nreturn b", 3);
    expect(has(found, "raise self.parse_error(LookupError, a)")).toBe(true);
    expect(
      has(await javascriptTried("if (!a) new RangeError(b);\nreturn b;", 2), "throw new RangeError(b)"),
    ).toBe(true);
  });

  it("but not what only tells of them", async () => {
    expect(has(await pythonTried("log.error_count(a)\nreturn b", 2), "raise log")).toBe(false);
  });
});

describe("names of the house", () => {
  it("a function that is called nearly so", async () => {
    const files = {
      "order.js":
        "export const compare = (a, b) => a - b;\nexport const rcompare = (a, b) => b - a;\nexport function largest(rows) {\n  return rows.sort(compare)[0];\n}\n",
    };
    const found = await textsTried(files, { path: "order.js", line: 4 });
    expect(has(found, "rows.sort(rcompare)[0]")).toBe(true);
  });

  it("a member of a part of the object", async () => {
    const files = {
      "compile.py":
        "class Compiler:\n    def __init__(self, options):\n        self.options = options\n\n    def helper(self, name):\n        if self.strict:\n            raise KeyError(name)\n        return name\n",
    };
    const found = await textsTried(files, { path: "compile.py", line: 6 });
    expect(has(found, "if self.options.strict:")).toBe(true);
  });

  it("another flag of the same object that is called like one that decides", async () => {
    const files = {
      "keys.py":
        "class Keys:\n    def __init__(self, ignore_type, ignore_case, deep):\n        self.ignore_type = ignore_type\n        self.ignore_case = ignore_case\n        self.deep = deep\n\n    def of(self, row):\n        if self.ignore_type:\n            return str(row)\n        return row\n\n    def all(self, rows):\n        return [self.of(row) for row in (rows if self.deep else rows[:1])]\n",
    };
    const found = await textsTried(files, { path: "keys.py", line: 8 });
    expect(has(found, "if self.ignore_type or self.ignore_case:")).toBe(true);
    expect(has(found, "self.ignore_type or self.deep")).toBe(false);
  });

  it("a comparison with what is of another kind", async () => {
    const files = {
      "zone.py":
        "class Zone:\n    def __init__(self, minutes):\n        self.minutes = minutes\n\n    def __eq__(self, other):\n        return self.minutes == other.minutes\n",
    };
    const found = await textsTried(files, { path: "zone.py", line: 6 });
    expect(has(found, "if not isinstance(other, Zone):\n            return False\n")).toBe(true);
  });
});
