import { afterEach, describe, expect, it } from "vitest";
import type { CodeIndex } from "../code/code-index.ts";
import { createCodeIndex } from "../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../code/tree-fixture.ts";
import { inProjectEndings, projectLineEnding } from "./line-endings.ts";
import type { Reproduction } from "./reproducer.ts";
import type { NewTest } from "./scenario.ts";

const opened: { code: CodeIndex; tree: TreeFixture }[] = [];
afterEach(() => {
  for (const { code, tree } of opened.splice(0)) {
    code.dispose();
    tree.remove();
  }
});

async function project(files: Readonly<Record<string, string>>) {
  const tree = treeOf(files);
  const one = { code: await createCodeIndex(tree), tree };
  opened.push(one);
  return one;
}

const WINDOWS = "import app\r\n\r\n";
const UNIX = "import app\n\n";

describe("the line ending of a project", () => {
  it.each<[string, Record<string, string>, string]>([
    [
      "that of its tests, not of its sources",
      { "tests/test_a.py": WINDOWS, "app.py": UNIX, "b.py": UNIX },
      "\r\n",
    ],
    ["that of its sources where it has no tests", { "app.py": WINDOWS, "b.py": "" }, "\r\n"],
    ["that of most", { "tests/test_a.py": WINDOWS, "tests/test_b.py": UNIX, "tests/test_c.py": UNIX }, "\n"],
    ["the usual one where nothing tells", { "app.py": "x = 1" }, "\n"],
  ])("is %s", async (_, files, ending) => {
    expect(projectLineEnding(await project(files), "tests/test_new.py")).toBe(ending);
  });
});

it("is that of every test which is added to the project", async () => {
  const test: NewTest = { path: "tests/test_new.py", source: "a\nb\n", cases: [] };
  const reproduction = {
    reproduced: true,
    kind: "call",
    test,
    variant: { ...test, path: "tests/test_variant.py" },
    render: () => test,
  } as unknown as Reproduction;
  const ended = inProjectEndings(reproduction, await project({ "tests/test_a.py": WINDOWS }));
  const sources = [ended.test, ended.variant, ended.render([])].map((one) => one?.source);
  expect(sources).toEqual(["a\r\nb\r\n", "a\r\nb\r\n", "a\r\nb\r\n"]);
  expect(inProjectEndings(reproduction, await project({ "tests/test_a.py": UNIX }))).toBe(reproduction);
});
