import { expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

it("a variable of a block that has ended is declared in front of it and set inside, both or neither", async () => {
  const source = `export async function upload(bucket, name) {
  try {
    const key = name.trim();
    await bucket.put(key);
  } catch (error) {
    throw new Error(\`\${key} was not stored\`, { cause: error });
  }
}
`;
  const raised = { path: "upload.js", statement: "was not stored", at: "key" };
  const found = await investigateJavascript(
    { "upload.js": source },
    "ReferenceError: key is not defined",
    [raised],
    null,
  );
  try {
    const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
    if (!patch) throw new Error("Nobody proposes anything");
    const made = patched({ "upload.js": source }, patch, "upload.js");
    expect(made).toContain("let key;\n  try {\n    key = name.trim();");
    expect(new Set(patch.edits.map(({ together }) => together))).toEqual(new Set(["declaration"]));
  } finally {
    found.close();
  }
});
