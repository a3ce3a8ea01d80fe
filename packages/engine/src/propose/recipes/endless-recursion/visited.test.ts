import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { endlessRecursionRecipe } from "./index.ts";

async function repaired(source: string, line: string): Promise<string | null> {
  const place: readonly [string, string] = ["app.py", line];
  const fault = await givenFault({
    files: { "app.py": source },
    type: "RecursionError",
    message: "maximum recursion depth exceeded",
    trace: [place, place, place],
  });
  return fault.fixed(endlessRecursionRecipe, "app.py");
}

describe("data that leads back to itself", () => {
  it.each([
    [
      "names are collected once",
      "def closure(name):\n    found = {name}\n    for other in DEPENDS[name]:\n        found |= closure(other)\n    return found\n",
      "found |=",
      ["if name in seen:\n        return set()\n", "closure(other, seen)"],
    ],
    [
      "a way up ends where it began",
      "def path(node):\n    return path(node.parent) + [node.name]\n",
      "return path",
      ["if id(node) in seen:\n        return []\n", "path(node.parent, seen)"],
    ],
    [
      "a depth counts what lies above",
      "def depth(comments, cid):\n    parent = comments[cid]\n    if parent is None:\n        return 0\n    return 1 + depth(comments, parent)\n",
      "return 1",
      ["def depth(comments, cid, above=()):\n    if cid in above:\n        return 0\n", "(*above, cid))"],
    ],
    [
      "objects that ask each other",
      "class Folder:\n    def size(self):\n        total = 1\n        for child in self.children:\n            total += child.size()\n        return total\n",
      "total +=",
      ["if id(self) in above:\n            return 0\n", "child.size((*above, id(self)))"],
    ],
    [
      "a shown tree leaves out what is above",
      'def shown(item):\n    return {"name": item["name"], "parts": [shown(part) for part in item["parts"]]}\n',
      "return",
      [
        "above = (*above, id(item))\n",
        'shown(part, above) for part in item["parts"] if id(part) not in above]',
      ],
    ],
    [
      "a chain gives where it has come to",
      "def chief(name):\n    boss = MANAGERS.get(name)\n    if boss is None:\n        return name\n    return chief(boss)\n",
      "return chief",
      ["if name in above:\n        return name\n", "chief(boss, (*above, name))"],
    ],
  ])("%s", async (_name, source, line, wanted) => {
    const after = await repaired(source, line);
    for (const part of wanted) expect(after).toContain(part);
  });

  it("is no number that passes its end", async () => {
    const source =
      "def countdown(n):\n    if n == 0:\n        return []\n    return [n] + countdown(n - 2)\n";
    expect(await repaired(source, "return [n]")).toBe(source.replace("n == 0", "n <= 0"));
  });
});

describe("an order of what needs each other", () => {
  it("has no sure answer for a circle", async () => {
    const source =
      "def order(needs):\n    done = []\n\n    def visit(name):\n        for other in needs[name]:\n            visit(other)\n        done.append(name)\n\n    for name in needs:\n        visit(name)\n    return done\n";
    const fault = await givenFault({
      files: { "app.py": source },
      type: "RecursionError",
      message: "maximum recursion depth exceeded",
      trace: [
        ["app.py", "visit(other)"],
        ["app.py", "visit(other)"],
      ],
    });
    expect(fault.patches(endlessRecursionRecipe).map(({ basis }) => basis)).not.toContain("standard");
  });
});
