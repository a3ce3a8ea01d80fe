import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

const NODES = `def depth(node):
    return 0 if node.parent is None else 1 + depth(node.parent)


def siblings(node):
    return [child for child in node.parent.children if child is not node]
`;

async function fixed(source: string, line = "for child in node.parent.children") {
  const fault = await givenFault({
    files: { "tree/nodes.py": source },
    type: "AttributeError",
    message: "'NoneType' object has no attribute 'children'",
    trace: [["tree/nodes.py", line]],
  });
  return fault.fixed(siblingGuardRecipe, "tree/nodes.py");
}

describe("a collection made of something that may be absent, for which those beside it ask", () => {
  it("is empty without it", async () => {
    expect(await fixed(NODES)).toContain(
      "return [] if node.parent is None else [child for child in node.parent.children if child is not node]\n",
    );
  });

  it("is so for a member of the object, and for other collections", async () => {
    const source = `class Entry:
    def path(self):
        if self.parent is None:
            return [self.title]
        return self.parent.path() + [self.title]

    def order(self):
        return {one.title: at for at, one in enumerate(self.parent.children)}
`;
    expect(await fixed(source, "return {one")).toContain(
      "return {} if self.parent is None else {one.title: at for at, one in enumerate(self.parent.children)}\n",
    );
  });

  it.each([
    [
      "one of the others gives something for it",
      `${NODES}\n\ndef up(node):\n    return node if node.parent is None else node.parent\n`,
    ],
    ["nobody asks for it", NODES.replace("0 if node.parent is None else ", "")],
    [
      "it is no collection",
      NODES.replace(
        "[child for child in node.parent.children if child is not node]",
        "node.parent.children[0]",
      ),
    ],
  ])("is left alone where %s", async (_name, source) => {
    expect(await fixed(source, "node.parent.children")).toBeNull();
  });
});
