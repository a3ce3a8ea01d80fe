import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repair } from "../../../repair.ts";
import type { Report } from "../../../report.ts";
import { removeTree } from "../../../sandbox/remove-tree.ts";
import type { Sandbox } from "../../../sandbox/sandbox.ts";
import { sandboxForTests, writeProject } from "../../../toolchains/conformance.ts";

/** Files of a small program with one defect at the top of a file or class, tests that show it, and calls that they do not make. */
interface Defect {
  readonly kind: string;
  readonly files: Readonly<Record<string, string>>;
  /** Bodies of tests, of which some fail. */
  readonly tests: readonly string[];
  /** What has to be true of the mended program. */
  readonly hidden: readonly string[];
}

const DEFECTS: readonly Defect[] = [
  {
    kind: "a default that outlives the call and is filled by whoever comes first",
    files: {
      "subject.py":
        "class Crate:\n    def __init__(self, label, fruit=[]):\n        self.label = label\n        self.fruit = fruit\n\n    def put(self, *names):\n        for name in names:\n            if name not in self.fruit:\n                self.fruit.append(name)\n        return self\n",
    },
    tests: [
      'self.assertEqual(Crate("a", ["fig"]).put("kiwi").fruit, ["fig", "kiwi"])',
      'self.assertEqual([Crate("a").put("fig").fruit, Crate("b").put("kiwi").fruit], [["fig"], ["kiwi"]])',
      'own = ["fig"]\n        Crate("c", own).put("plum")\n        self.assertEqual(own, ["fig"])',
    ],
    hidden: ['Crate("a").put("x").fruit == ["x"]', 'Crate("b").fruit == []'],
  },
  {
    kind: "a pattern of a table that is made ready while it is loaded and kept by an object that is made once",
    files: {
      "rules.py":
        'import re\n\nRULES = [\n    (r"[a-z]+", "word"),\n    (r"\\d*e\\d+", "power"),\n    (r"\\d+", "number"),\n]\nRULES = [(re.compile(rule), kind) for rule, kind in RULES]\n',
      "subject.py":
        'from rules import RULES\n\n\nclass Reader:\n    _only = None\n\n    @classmethod\n    def only(cls):\n        if cls._only is None:\n            cls._only = Reader(RULES)\n        return cls._only\n\n    def __init__(self, rules):\n        self.rules = list(reversed(rules))\n\n    def kind(self, text):\n        for rule, kind in sorted(self.rules, key=lambda one: one[1] == "word"):\n            if rule.fullmatch(text):\n                return kind\n        return None\n\n\ndef kind(text):\n    return Reader.only().kind(text)\n',
    },
    tests: [
      'self.assertEqual(kind("e1"), None)',
      'self.assertEqual(kind("3e1"), "power")',
      'self.assertEqual(kind("12e10"), "power")',
      'self.assertEqual(kind("12"), "number")',
      'self.assertEqual(kind("abc"), "word")',
    ],
    hidden: ['kind("e22") is None', 'kind("44e22") == "power"'],
  },
  {
    kind: "a limit of a class",
    files: {
      "subject.py":
        "class Basket:\n    MOST = 4\n\n    def __init__(self):\n        self.rows = []\n\n    def add(self, row):\n        if len(self.rows) >= self.MOST:\n            raise OverflowError(row)\n        self.rows.append(row)\n        return len(self.rows)\n\n\ndef filled(count):\n    basket = Basket()\n    for row in range(count):\n        basket.add(row)\n    return basket\n",
    },
    tests: [
      "self.assertEqual(len(filled(5).rows), 5)",
      "self.assertEqual(filled(5).MOST, 5)",
      "self.assertEqual(filled(2).add(9), 3)",
      "self.assertRaises(OverflowError, filled, 6)",
    ],
    hidden: ["len(filled(4).rows) == 4", "filled(0).MOST == 5"],
  },
  {
    kind: "two texts of which each stands in the place of the other",
    files: {
      "subject.py":
        'def fields(line):\n    found = line.split(";")\n    if len(found) > 1:\n        return found\n    found = line.split("|")\n    if len(found) > 1:\n        return found\n    return len(line)\n',
    },
    tests: [
      'self.assertEqual(fields("a;b|c;d"), ["a;b", "c;d"])',
      'self.assertEqual(fields("a;b"), ["a", "b"])',
      'self.assertEqual(fields("a|b"), ["a", "b"])',
      'self.assertEqual(fields("abc"), 3)',
    ],
    hidden: ['fields("x|y;z|w") == ["x", "y;z", "w"]', 'fields("x;y;z") == ["x", "y", "z"]'],
  },
  {
    kind: "two bounds, each of which another test shows",
    files: {
      "subject.py":
        'def grade(points, bonus):\n    if points > 90:\n        return "top"\n    elif 5 < bonus:\n        return "good"\n    return "none"\n',
    },
    tests: [
      'self.assertEqual(grade(90, 0), "top")',
      'self.assertEqual(grade(10, 5), "good")',
      'self.assertEqual(grade(95, 9), "top")',
      'self.assertEqual(grade(89, 4), "none")',
      'self.assertEqual(grade(0, 7), "good")',
    ],
    hidden: ['grade(90, 5) == "top"', 'grade(89, 5) == "good"', 'grade(50, 4) == "none"'],
  },
  {
    kind: "a text, under a pytest of some years ago",
    files: {
      "requirements.txt": "pytest==6.2.5\n",
      "subject.py":
        'WORDS = {"now": "just now", "few": "some few minutes ago", "day": "{} days ago"}\n\n\ndef said(word, count=0):\n    return WORDS[word].format(count)\n',
    },
    tests: [
      'self.assertEqual(said("few"), "few minutes ago")',
      'self.assertEqual(said("now"), "just now")',
      'self.assertEqual(said("day", 3), "3 days ago")',
    ],
    hidden: ['WORDS["few"] == "few minutes ago"', 'said("day", 4) == "4 days ago"'],
  },
  {
    kind: "a function that changes the list which its tests share",
    files: {
      "subject.py":
        "WHEELS = [9, 9, 9]\n\n\ndef turned(wheels):\n    at = len(wheels) - 1\n    while at >= 0 and wheels[at] == 9:\n        wheels[at] = 0\n        at -= 1\n    if at < 0:\n        return [1] + len(wheels) * [0] + [0]\n    wheels[at] += 1\n    return wheels\n",
    },
    tests: [
      "self.assertEqual(turned(WHEELS), [1, 0, 0, 0])",
      "self.assertEqual(turned([1, 9]), [2, 0])",
      "self.assertEqual(turned([4]), [5])",
    ],
    hidden: ["turned([9]) == [1, 0]", "turned([9, 9]) == [1, 0, 0]", "turned([0, 9, 9]) == [1, 0, 0]"],
  },
  {
    kind: "a generator that stands where its values belong, whose failures tell addresses",
    files: {
      "subject.py":
        'def names(tree):\n    for name, below in tree.items():\n        if below:\n            for one in names(below):\n                yield f"{name}/{one}"\n        else:\n            yield names({name: below})\n',
    },
    tests: [
      'self.assertEqual(list(names({"etc": {}, "usr": {}})), ["etc", "usr"])',
      'self.assertEqual(list(names({"etc": {"ssl": None}})), ["etc/ssl"])',
      "self.assertEqual(list(names({})), [])",
    ],
    hidden: ['list(names({"a": {"b": {"c": {}}}, "d": {}})) == ["a/b/c", "d"]'],
  },
];

/** What the tests ask for is in no small change of the setting, nor of the function. */
const BEYOND: Defect = {
  kind: "a table that lacks most of its entries",
  files: {
    "subject.py": 'NAMES = {"de": "Germany"}\n\n\ndef name(code):\n    return NAMES[code.lower()]\n',
  },
  tests: [
    'self.assertEqual(name("de"), "Germany")',
    'self.assertEqual([name("fr"), name("it"), name("es")], ["France", "Italy", "Spain"])',
  ],
  hidden: [],
};

const LIMIT_SECONDS = 120;
const TEST_FILE = "test_subject.py";

describe("the search on Python", () => {
  let scratch: string;
  let sandbox: Sandbox;
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-search-"));
    sandbox = await sandboxForTests(join(scratch, "home"));
  });
  afterAll(() => removeTree(scratch));

  async function fix({ files, tests }: Defect): Promise<{ report: Report; directory: string }> {
    const directory = mkdtempSync(join(scratch, "project-"));
    const cases = tests.map((body, index) => `    def test_case_${index + 1}(self):\n        ${body}\n`);
    writeProject(directory, {
      "setup.cfg": "[metadata]\nname = subject\n",
      ...files,
      [TEST_FILE]: `import unittest\n\nfrom subject import *\n\n\nclass SubjectTest(unittest.TestCase):\n${cases.join("\n")}`,
    });
    const report = await repair({
      input: { kind: "failing_test", selectors: [TEST_FILE] },
      repository: { kind: "directory", directory },
      ...{ home: join(scratch, "home"), projectKey: "search-python", sandbox },
      ...{ testCommand: null, environmentPath: null, proposers: ["search"], releases: null },
      ...{ timeLimitSeconds: LIMIT_SECONDS, triedCandidates: new Set<string>() },
    });
    return { report, directory };
  }

  it.each(DEFECTS)("mends $kind", { timeout: 300_000 }, async (defect) => {
    const { report, directory } = await fix(defect);
    expect(report).toMatchObject({ outcome: "fixed", fix: { proposer: "search" } });
    const contents = Object.entries(report.fix?.contents ?? {});
    writeProject(
      directory,
      Object.fromEntries(contents.map(([path, bytes]) => [path, Buffer.from(bytes, "base64").toString()])),
    );
    const asked = defect.hidden.map((call) => `assert ${call}`).join("\n");
    const run = spawnSync("python3", ["-c", `from subject import *\n${asked}`], { cwd: directory });
    expect(run.stderr.toString()).toBe("");
  });

  it("proposes nothing for what no small change mends", { timeout: 300_000 }, async () => {
    const { report } = await fix(BEYOND);
    expect(report).toMatchObject({ outcome: "diagnosed", fix: null });
  });
});
