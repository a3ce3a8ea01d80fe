import { afterEach, describe, expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../../code/tree-fixture.ts";
import { dialectFor } from "./dialects.ts";
import { suspectStatements } from "./localise.ts";
import { movingPairs, watchMovement } from "./moving-pairs.ts";
import { type Variant, variantsOf } from "./variants.ts";

let tree: TreeFixture | null = null;
afterEach(() => tree?.remove());

const PYTHON = `def label(code, parts):
    for part, name in parts:
        if code == part:
            return code + name
    return code
`;
const JAVASCRIPT = `export function label(code, parts) {
  for (const [part, name] of parts) {
    if (code > part) return code - name;
  }
  return code;
}
`;

async function variantsIn(path: string, text: string): Promise<readonly Variant[]> {
  tree = treeOf({ [path]: text });
  const code = await createCodeIndex(tree);
  try {
    const lines = text.split("\n").map((_, index) => ({ path, line: index + 1, score: 1 }));
    const around = { code, frames: [] } as unknown as Parameters<typeof suspectStatements>[0];
    return await variantsOf(suspectStatements(around, null, lines, dialectFor), code, dialectFor);
  } finally {
    code.dispose();
  }
}

/** Texts of the pairs where a failure says something else under some of the changes. */
async function paired(
  path: string,
  text: string,
  moves: (variant: Variant) => boolean,
): Promise<readonly string[]> {
  const variants = await variantsIn(path, text);
  const movement = watchMovement();
  movement.note(
    variants,
    variants.map((variant) => ({ ended: "failed", why: moves(variant) ? "3 == 4" : "2 == 4" })),
  );
  return movingPairs(movement.movers(), variants).map(({ change }) => change.text);
}

function isStringOfPart({ idea, change }: Variant): boolean {
  return idea.kind === "wrapped" && change.text.includes("code == str(part)");
}

describe("pairs of changes where one test alone fails", () => {
  it("begin with a change that moves its failure", async () => {
    const pairs = await paired("module.py", PYTHON, isStringOfPart);
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.every((text) => text.includes("str(part)"))).toBe(true);
  });

  it("have the same mistake at two places among them", async () => {
    const pairs = await paired("module.py", PYTHON, isStringOfPart);
    expect(pairs.some((text) => text.includes("code + str(name)"))).toBe(true);
  });

  it("are made in JavaScript as well", async () => {
    const pairs = await paired(
      "module.mjs",
      JAVASCRIPT,
      ({ idea, change }) => idea.kind === "comparison" && change.text.includes("code < part"),
    );
    expect(pairs.some((text) => text.includes("code < part") && text.includes("code + name"))).toBe(true);
  });

  it("are none where nothing moves the failure", async () => {
    expect(await paired("module.py", PYTHON, () => false)).toEqual([]);
  });

  it("are none of answers that are made to fit", async () => {
    const pairs = await paired("module.py", PYTHON, ({ idea }) => idea.kind === "early-answer");
    expect(pairs).toEqual([]);
  });
});
