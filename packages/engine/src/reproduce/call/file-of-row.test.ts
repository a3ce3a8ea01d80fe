import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

async function sourceFor(crash: Crash): Promise<string> {
  const one = await openCrash(crash);
  opened.push(one);
  const reproduction = await one.reproduce();
  return reproduction.reproduced ? (reproduction.test?.source ?? "") : reproduction.sentence;
}

const COMMON = { "requirements.txt": "pytest\n", "conftest.py": "", "stock/__init__.py": "" };

/** A table whose heads are written in another way. */
const HEADS: Crash = {
  files: {
    ...COMMON,
    "stock/items.py":
      'import csv\n\n\ndef names(source):\n    reader = csv.DictReader(source, delimiter=";")\n    found = []\n    for line in reader:\n        found.append(line["name"])\n    return found\n',
  },
  type: "KeyError",
  message: "'name'",
  trace: [
    [
      "stock/items.py",
      'found.append(line["name"])',
      { source: "<_io.TextIOWrapper name='items.csv'>", line: { Name: "'a;b'", " Price": "'3'" }, found: [] },
    ],
  ],
};

/** A line that ends before its last column. */
const SHORT: Crash = {
  files: {
    ...COMMON,
    "stock/prices.py":
      "import csv\n\n\ndef prices(sheet):\n    rows = csv.reader(sheet)\n    next(rows)\n    total = 0\n    for number, row in enumerate(rows, 2):\n        total += int(row[1]) * number\n    return total\n",
  },
  type: "IndexError",
  message: "list index out of range",
  trace: [
    [
      "stock/prices.py",
      "total += int(row[1])",
      { sheet: "<_io.StringIO object at 0x7f0>", row: ["'tea'"], number: "3", total: "4" },
    ],
  ],
};

describe.skipIf(testEnvironment() === null)("a table that was read from a file", () => {
  it("is made again of the row that was held, with the heads as the file has them", async () => {
    expect(await sourceFor(HEADS)).toContain(`names(StringIO('Name; Price\\n"a;b";3\\n'))`);
  });

  it("has a first line where the function passes over one", async () => {
    expect(await sourceFor(SHORT)).toContain('prices(StringIO("column 1\\ntea\\n"))');
  });

  it("is not made of a row of something else", async () => {
    const path = "stock/items.py";
    const text = HEADS.files[path] ?? "";
    const files = { ...HEADS.files, [path]: text.replace("in reader:", "in list(source):") };
    expect(await sourceFor({ ...HEADS, files })).not.toContain("Name; Price");
  });
});
