import { afterEach, describe, expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../../code/tree-fixture.ts";
import { dialectFor } from "./dialects.ts";
import { type GivenTests, NO_TESTS } from "./house.ts";
import { suspectStatements } from "./localise.ts";
import { settingsReadBy } from "./settings.ts";
import { variantsOf } from "./variants.ts";

let tree: TreeFixture | null = null;
afterEach(() => tree?.remove());

/** Settings that a suspicious line reads, and the texts that each might become. */
async function settings(
  files: Readonly<Record<string, string>>,
  [path, line]: readonly [string, number],
  given: GivenTests = NO_TESTS,
): Promise<{ readonly names: readonly string[]; readonly texts: readonly string[] }> {
  tree = treeOf(files);
  const code = await createCodeIndex(tree);
  try {
    const investigation = { code, frames: [] } as unknown as Parameters<typeof suspectStatements>[0];
    const suspects = suspectStatements(investigation, null, [{ path, line, score: 1 }], dialectFor);
    const found = settingsReadBy(suspects, code, dialectFor);
    const variants = await variantsOf(found, code, dialectFor, given);
    const names = found.map(({ setting }) => setting?.name ?? "");
    return { names, texts: variants.map(({ change }) => change.text) };
  } finally {
    code.dispose();
  }
}

describe("values that are set outside of functions", () => {
  it("are changed where a suspicious line reads them, in Python", async () => {
    const text =
      'import re\n\nSLUG = re.compile(r"[a-z]+\\d*$")\nOTHER = re.compile(r"x")\n\n\ndef slug(text):\n    return SLUG.match(text)\n';
    const { names, texts } = await settings({ "slugs.py": text }, ["slugs.py", 8]);
    expect(names).toEqual(["SLUG"]);
    expect(texts).toContain('SLUG = re.compile(r"[a-z]+\\d+$")');
    expect(texts).toContain('SLUG = re.compile(r"[a-z]+\\d*\\Z")');
    expect(texts).toContain('SLUG = re.compile(r"[a-z]+\\d*$", re.IGNORECASE)');
  });

  it("may stand in a class, or in a file that is imported", async () => {
    const files = {
      "words.py": 'KINDS = ("tea", "milk")\n',
      "shop.py":
        "from words import KINDS\n\n\nclass Shop:\n    MOST = 10\n\n    def takes(self, kind, count):\n        return kind in KINDS and count < self.MOST\n",
    };
    const { names, texts } = await settings(files, ["shop.py", 8]);
    expect(names.toSorted()).toEqual(["KINDS", "MOST"]);
    expect(texts).toContain("MOST = 11");
  });

  it("may be made of others, in JavaScript", async () => {
    const text =
      'const part = /\\d{1,9}/,\n  whole = RegExp("^" + part.source);\n\nexport function parse(text) {\n  return whole.exec(text);\n}\n';
    const { names, texts } = await settings({ "times.mjs": text }, ["times.mjs", 5]);
    expect(names).toEqual(["whole", "part"]);
    expect(texts).toContain("part = /\\d{1,}/");
  });

  it("hold characters that the failing tests speak of", async () => {
    const files = {
      "names.py":
        'import re\n\nNAME = re.compile(r"\\w+")\n\n\ndef name(text):\n    return NAME.fullmatch(text)\n',
      "test_names.py": 'from names import name\n\n\ndef test_name():\n    assert name("well-known")\n',
    };
    const given = { ids: ["test_names.py::test_name"], raised: [], said: "" };
    const { texts } = await settings(files, ["names.py", 7], given);
    expect(texts).toContain('NAME = re.compile(r"[\\w\\-]+")');
    expect(texts.some((one) => one.includes("[\\w@]"))).toBe(false);
  });

  it("say what the failing tests expect", async () => {
    const text =
      'WORDS = {"few": "{0} some seconds"}\n\n\ndef say(count):\n    return WORDS["few"].format(count)\n';
    const said = "AssertionError: assert '42 some seconds' == '42 seconds'";
    const { texts } = await settings({ "words.py": text }, ["words.py", 5], { ids: [], raised: [], said });
    expect(texts).toContain('WORDS = {"few": "{0} seconds"}');
  });

  it("are none that are functions, classes or modules", async () => {
    const text =
      'const fs = require("node:fs");\nconst double = (a) => a * 2;\nclass Row {}\n\nmodule.exports = function answer(a) {\n  return fs.existsSync(a) ? new Row(double(a)) : null;\n};\n';
    const { names } = await settings({ "rows.cjs": text }, ["rows.cjs", 6]);
    expect(names).toEqual([]);
  });
});
