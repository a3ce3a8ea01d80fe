import { afterEach, describe, expect, it, vi } from "vitest";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { allPassed } from "../../verify/run-outcome.ts";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";
import type { Reproduction } from "../reproducer.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

async function reproduced(given: Crash): Promise<{ crash: OpenedCrash; reproduction: Reproduction }> {
  const crash = await openCrash(given);
  opened.push(crash);
  const reproduction = await crash.reproduce();
  if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
  return { crash, reproduction };
}

const TESTS = "from shop.report import report\n\n\ndef test_nothing_sold():\n    assert report([]) == []\n";

/** A mapper leaves a field behind; the formatter falls over it. */
const MAPPER: Crash = {
  files: {
    "requirements.txt": "pytest\n",
    "conftest.py": "",
    "shop/__init__.py": "",
    "shop/rows.py": 'def read(row):\n    return {"name": row["name"], "unit": row.get("unti")}\n',
    "shop/lines.py": 'def line(item):\n    return item["name"] + " per " + item["unit"]\n',
    "shop/report.py":
      "from shop.lines import line\nfrom shop.rows import read\n\n\ndef report(rows):\n    items = [read(row) for row in rows]\n    return [line(item) for item in items]\n",
    "tests/test_report.py": TESTS,
  },
  type: "TypeError",
  message: 'can only concatenate str (not "NoneType") to str',
  trace: [
    [
      "shop/report.py",
      "return [line",
      { rows: [{ name: "'tea'", unit: "'g'" }], items: [{ name: "'tea'", unit: "None" }] },
    ],
    ["shop/lines.py", 'return item["name"]', { item: { name: "'tea'", unit: "None" } }],
  ],
};

describe.skipIf(testEnvironment() === null)("a crash whose cause lies upstream", () => {
  it("is reproduced where the outermost function is entered", async () => {
    const { reproduction } = await reproduced(MAPPER);
    expect(reproduction.test?.source).toContain('report([{"name": "tea", "unit": "g"}])');
    expect(reproduction.proving).toHaveLength(1);
  });

  it("is not called one that did not fail where the project's runner cannot start", async () => {
    const files = { ...MAPPER.files, "pytest.ini": "[pytest]\nminversion = 999\n" };
    const crash = await openCrash({ ...MAPPER, files });
    opened.push(crash);
    const outcome = await crash.reproduce();
    expect(outcome).toMatchObject({ reproduced: false, reason: "not_reproduced" });
    expect("sentence" in outcome ? outcome.sentence : "").toMatch(/^The tests could not be loaded: .*999/s);
  });

  it("judges a change of the mapper by the function that calls both", async () => {
    const { crash, reproduction } = await reproduced(MAPPER);
    const edits = [crash.edit("shop/rows.py", '"unti"', '"unit"')];
    const fitted = reproduction.fitTo?.(edits) ?? reproduction;
    expect(fitted.test?.source).not.toContain("line({");
    expect(allPassed(await crash.runOn(fitted, edits), fitted.proving)).toBe(true);
  });

  it("judges a change of the function that crashed by that one too", async () => {
    const { crash, reproduction } = await reproduced(MAPPER);
    const edits = [crash.edit("shop/lines.py", 'item["unit"]', '(item["unit"] or "piece")')];
    const fitted = reproduction.fitTo?.(edits) ?? reproduction;
    expect(fitted.test?.source).toContain('line({"name": "tea", "unit": None})');
    expect(fitted.proving).toHaveLength(2);
    expect(allPassed(await crash.runOn(fitted, edits), fitted.proving)).toBe(true);
  });
});

/** A rare branch uses a name that is not there; the refusal behind it is answered by the caller. */
const REFUSING: Crash = {
  files: {
    "requirements.txt": "pytest\n",
    "conftest.py": "",
    "intake/__init__.py": "",
    "intake/errors.py": "class Unreadable(Exception):\n    pass\n\n\nclass Unheard(Exception):\n    pass\n",
    "intake/parse.py":
      "from intake.errors import Unreadable\n\n\ndef parse(text):\n    try:\n        return json.loads(text)\n    except ValueError as error:\n        raise Unreadable(text) from error\n",
    "intake/load.py":
      "from intake.errors import Unreadable\nfrom intake.parse import parse\n\n\ndef load(texts):\n    found = []\n    for text in texts:\n        try:\n            found.append(parse(text))\n        except Unreadable:\n            continue\n    return found\n",
    "tests/test_load.py":
      "from intake.load import load\n\n\ndef test_nothing():\n    assert load([]) == []\n",
  },
  type: "NameError",
  message: "name 'json' is not defined",
  trace: [
    ["intake/load.py", "found.append(parse", { texts: ["'{'"], found: [], text: "'{'" }],
    ["intake/parse.py", "return json.loads", { text: "'{'" }],
  ],
};

describe.skipIf(testEnvironment() === null)("a call that ends in a refusal once it is mended", () => {
  it("is right where a frame above answers the refusal", async () => {
    const { crash, reproduction } = await reproduced(REFUSING);
    const edits = [crash.edit("intake/parse.py", "from intake", "import json\n\nfrom intake")];
    const fitted = reproduction.fitTo?.(edits) ?? reproduction;
    const run = await crash.runOn(fitted, edits);
    expect(allPassed(run, fitted.proving)).toBe(false);
    const accepting = fitted.accepting?.(run);
    expect(accepting?.test?.source).toContain("with pytest.raises(Unreadable):\n        parse(");
    expect(accepting && allPassed(await crash.runOn(accepting, edits), accepting.proving)).toBe(true);
  });

  it("is right where the tests of the project expect it of another function", async () => {
    const files = {
      ...REFUSING.files,
      "intake/load.py":
        "from intake.parse import parse\n\n\ndef load(texts):\n    return [parse(text) for text in texts]\n\n\ndef check(text):\n    from intake.errors import Unreadable\n\n    if not text:\n        raise Unreadable(text)\n",
      "tests/test_load.py":
        "import pytest\n\nfrom intake.errors import Unreadable\nfrom intake.load import check, load\n\n\ndef test_nothing():\n    assert load([]) == []\n    with pytest.raises(Unreadable):\n        check('')\n",
    };
    const { crash, reproduction } = await reproduced({
      ...REFUSING,
      files,
      trace: [
        ["intake/load.py", "return [parse", { texts: ["'{'"] }],
        ["intake/parse.py", "return json.loads", { text: "'{'" }],
      ],
    });
    const edits = [crash.edit("intake/parse.py", "from intake", "import json\n\nfrom intake")];
    const fitted = reproduction.fitTo?.(edits) ?? reproduction;
    const accepting = fitted.accepting?.(await crash.runOn(fitted, edits));
    expect(accepting?.test?.source).toContain("pytest.raises(Unreadable)");
    expect(accepting && allPassed(await crash.runOn(accepting, edits), accepting.proving)).toBe(true);
  });

  it("is no fix where nobody answers it", async () => {
    const { crash, reproduction } = await reproduced(REFUSING);
    const edits = [
      crash.edit(
        "intake/parse.py",
        "    try:\n        return json.loads(text)\n    except ValueError as error:\n        raise Unreadable(text) from error\n",
        "    from intake.errors import Unheard\n\n    raise Unheard(text)\n",
      ),
    ];
    const fitted = reproduction.fitTo?.(edits) ?? reproduction;
    const run = await crash.runOn(fitted, edits);
    expect(fitted.accepting?.(run)).toBeNull();
  });
});

describe.skipIf(testEnvironment() === null)("forms of a function", () => {
  const forms: [string, string, Record<string, string>, string][] = [
    [
      "a generator",
      "def total(lines):\n    for line in lines:\n        yield line['price'] + 1\n",
      { lines: "[{'price': None}]" },
      "list(total(",
    ],
    [
      "an async function",
      "async def total(lines):\n    return lines[0]['price'] + 1\n",
      { lines: "[{'price': None}]" },
      "asyncio.run(total(",
    ],
    [
      "an async generator",
      "async def total(lines):\n    for line in lines:\n        yield line['price'] + 1\n",
      { lines: "[{'price': None}]" },
      "async for item in total(",
    ],
    [
      "a context manager",
      "from contextlib import contextmanager\n\n\n@contextmanager\ndef total(lines):\n    yield lines[0]['price'] + 1\n",
      { lines: "[{'price': None}]" },
      "with total(",
    ],
    [
      "gathered arguments",
      "def total(*lines, **options):\n    return lines[0]['price'] + options['extra']\n",
      { lines: "({'price': None},)", options: "{'extra': 1}" },
      "total(*(",
    ],
    [
      "a parameter that is cleaned first",
      "def total(lines):\n    lines = [line for line in lines if line]\n    return lines[0]['price'] + 1\n",
      { lines: "[{'price': None}]" },
      "total([",
    ],
  ];
  it.each(sampled(forms, 2))("%s", async (_, text, locals, call) => {
    const statement =
      text
        .split("\n")
        .find((line) => line.includes("['price']"))
        ?.trim() ?? "";
    const { reproduction } = await reproduced({
      files: {
        "requirements.txt": "pytest\n",
        "conftest.py": "",
        "totals.py": text,
        "tests/test_a.py": "def test_a():\n    assert True\n",
      },
      type: "TypeError",
      message: "unsupported operand type(s) for +: 'NoneType' and 'int'",
      trace: [["totals.py", statement, locals]],
    });
    expect(reproduction.test?.source).toContain(call);
  });

  it("a project of unittest gets a class of unittest", async () => {
    const { reproduction } = await reproduced({
      files: {
        "requirements.txt": "",
        "totals.py": "def total(price):\n    return price + 1\n",
        "test_totals.py":
          "import unittest\n\n\nclass TotalTest(unittest.TestCase):\n    def test_one(self):\n        self.assertTrue(True)\n",
      },
      type: "TypeError",
      message: "unsupported operand type(s) for +: 'NoneType' and 'int'",
      trace: [["totals.py", "return price", { price: "None" }]],
    });
    expect(reproduction.test?.source).toContain("(TestCase):");
  });
});

/** It notes that it has run, and leaves out the share from then on. */
const COUNTING: Crash = {
  files: {
    "requirements.txt": "pytest\n",
    "conftest.py": "",
    "seen.json": '{"runs": 0}\n',
    "job.py": `import json
import sys
from pathlib import Path

SEEN = Path(__file__).with_name("seen.json")


def share(total, parts):
    return total / parts


def main():
    runs = json.loads(SEEN.read_text())["runs"]
    SEEN.write_text(json.dumps({"runs": runs + 1}))
    SEEN.with_name("left.txt").write_text("done")
    total, parts = sys.argv[1:]
    return share(int(total), int(parts)) if runs == 0 else 0
`,
  },
  type: "ZeroDivisionError",
  message: "division by zero",
  trace: [
    ["job.py", "return share(int", { total: "'4'", parts: "'0'" }],
    ["job.py", "return total /", { total: "4", parts: "0" }],
  ],
  argv: ["/srv/job.py", "4", "0"],
};

describe.skipIf(testEnvironment() === null)("a program", () => {
  it("is started with the command line that it had", async () => {
    const { reproduction } = await reproduced({
      files: {
        "requirements.txt": "pytest\n",
        "conftest.py": "",
        "job.py":
          "import sys\n\n\ndef share(total, parts):\n    return total / parts\n\n\ndef main():\n    total, parts = sys.argv[1:]\n    return share(int(total), int(parts))\n",
      },
      type: "ZeroDivisionError",
      message: "division by zero",
      trace: [
        ["job.py", "return share(int", { total: "'4'", parts: "'0'" }],
        ["job.py", "return total /", { total: "4", parts: "0" }],
      ],
      argv: ["/srv/job.py", "4", "0"],
    });
    expect(reproduction.test?.source).toContain(
      'with patch("sys.argv", ["job.py", "4", "0"]):\n        main()',
    );
  });

  it("may say by an exception that it came to its end", async () => {
    const { crash, reproduction } = await reproduced({
      files: {
        "requirements.txt": "pytest\n",
        "conftest.py": "",
        "job.py":
          'import sys\n\n\ndef share(rest):\n    return 10 / len(rest)\n\n\nif __name__ == "__main__":\n    print(share(sys.argv[1:]))\n    sys.exit(0)\n',
      },
      type: "ZeroDivisionError",
      message: "division by zero",
      trace: [
        ["job.py", "print(share", {}],
        ["job.py", "return 10 /", {}],
      ],
      argv: ["/srv/job.py"],
    });
    const edits = [crash.edit("job.py", "10 / len(rest)", "10 / (len(rest) or 1)")];
    const fitted = reproduction.fitTo?.(edits) ?? reproduction;
    expect(fitted.test?.source).toContain("except SystemExit as end:\n            assert not end.code\n");
    expect(allPassed(await crash.runOn(fitted, edits), fitted.proving)).toBe(true);
  });

  it("may rewrite files of the project: every look finds them as they were", async () => {
    const { crash, reproduction } = await reproduced(COUNTING);
    expect(reproduction.test?.source).toContain("main()");
    expect(reproduction.proving).toHaveLength(1);
    const edits = [crash.edit("job.py", "total / parts", "total / (parts or 1)")];
    for (let look = 0; look < 2; look += 1) {
      expect(allPassed(await crash.runOn(reproduction, []), reproduction.proving)).toBe(false);
      expect(allPassed(await crash.runOn(reproduction, edits), reproduction.proving)).toBe(true);
    }
    expect(await crash.read("seen.json")).toBe(COUNTING.files["seen.json"]);
    expect(await crash.read("left.txt")).toBeNull();
  });

  it("is run as a whole where its functions fail only for what it filled before", async () => {
    const { reproduction } = await reproduced({
      files: {
        "requirements.txt": "pytest\n",
        "conftest.py": "",
        "kept.py": "KEPT = {}\n",
        "show.py":
          'from kept import KEPT\n\n\ndef shares(parts=None):\n    return [10 / size for size in KEPT.values()]\n\n\nif __name__ == "__main__":\n    KEPT["a"] = 0\n    print(shares())\n',
      },
      type: "ZeroDivisionError",
      message: "division by zero",
      trace: [
        ["show.py", "print(shares", {}],
        ["show.py", "return [10 /", { parts: "None" }],
      ],
      argv: ["/srv/show.py"],
    });
    expect(reproduction.test?.source).toContain('run_module("show", run_name="__main__")');
    expect(reproduction.test?.source).not.toContain("shares(");
  });

  it("is loaded where it fails while it is loaded", async () => {
    const { reproduction } = await reproduced({
      files: {
        "requirements.txt": "pytest\n",
        "conftest.py": "",
        "rates.py": 'TABLE = {"at": 20}\nDEFAULT = TABLE["ch"]\n',
      },
      type: "KeyError",
      message: "'ch'",
      trace: [["rates.py", "DEFAULT =", {}]],
    });
    expect(reproduction.test?.source).toContain('import_module("rates")');
  });

  it("a result must be of the kind that the function promises", async () => {
    const { crash, reproduction } = await reproduced({
      files: {
        "requirements.txt": "pytest\n",
        "conftest.py": "",
        "names.py": "def initials(name: str) -> str:\n    return name[0] + name.split()[1][0]\n",
      },
      type: "IndexError",
      message: "list index out of range",
      trace: [["names.py", "return name[0]", { name: "'Ann'" }]],
    });
    const edit = (after: string) => [
      crash.edit("names.py", "    return name[0]", `${after}    return name[0]`),
    ];
    const nothing = edit("    if ' ' not in name:\n        return None\n");
    const text = edit("    if ' ' not in name:\n        return name[:1]\n");
    expect(allPassed(await crash.runOn(reproduction, nothing), reproduction.proving)).toBe(false);
    expect(allPassed(await crash.runOn(reproduction, text), reproduction.proving)).toBe(true);
  });
});
