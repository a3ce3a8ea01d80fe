import { createCodeIndex } from "../../code/create-code-index.ts";
import { treeOf } from "../../code/tree-fixture.ts";
import { dialectFor } from "./dialects.ts";
import { type GivenTests, NO_TESTS } from "./house.ts";
import { suspectStatements } from "./localise.ts";
import { settingsReadBy } from "./settings.ts";
import { variantsOf } from "./variants.ts";

/**
 * All texts that the function of a file of a small tree might become when one of its lines is suspected; with settings, also
 * what these read.
 */
export async function textsTried(
  files: Readonly<Record<string, string>>,
  place: { readonly path: string; readonly line: number },
  given: GivenTests = NO_TESTS,
  withSettings = false,
): Promise<readonly string[]> {
  const tree = treeOf(files);
  const code = await createCodeIndex(tree);
  try {
    const statements = suspectStatements(
      { code, frames: [] } as unknown as Parameters<typeof suspectStatements>[0],
      null,
      [{ ...place, score: 1 }],
      dialectFor,
    );
    const settings = withSettings ? settingsReadBy(statements, code, dialectFor) : [];
    const found = await variantsOf([...statements, ...settings], code, dialectFor, given);
    return found.map(({ change }) => change.text);
  } finally {
    code.dispose();
    tree.remove();
  }
}

/** The same for a function of Python with these lines; the first line of the body is line 2. */
export function pythonTried(body: string, line: number, head = "def answer(a, b, rows):") {
  const text = `${head}\n    ${body.replaceAll("\n", "\n    ")}\n`;
  return textsTried({ "module.py": text }, { path: "module.py", line });
}

/** The same for a function of JavaScript. */
export function javascriptTried(body: string, line: number) {
  const text = `export function answer(a, b, rows) {\n  ${body.replaceAll("\n", "\n  ")}\n}\n`;
  return textsTried({ "module.mjs": text }, { path: "module.mjs", line });
}
