import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function repaired(source: string, name: string, statement: string): Promise<string | null> {
  const files = { "read.js": source, "rows.js": "export class RowError extends Error {}\n" };
  const raised = { path: "read.js", statement, at: name, function: "read" };
  const found = await investigateJavascript(files, `ReferenceError: ${name} is not defined`, [raised]);
  open.push(found);
  const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
  return patch ? patched(files, patch, "read.js") : null;
}

describe("an error that is told under another name than it was caught by", () => {
  it.each([
    ["error", "err", "seen.push(error.message)", "seen.push(err.message)"],
    ["e", "problem", "seen.push(String(e))", "seen.push(String(problem))"],
  ])(
    "is called as it was caught, also where that name is read before: %s",
    async (name, caught, told, wanted) => {
      const source = `import { RowError } from "./rows.js";\n\nexport function read(rows, seen) {\n  try {\n    return rows.next();\n  } catch (${caught}) {\n    if (!(${caught} instanceof RowError)) throw ${caught};\n    ${told};\n  }\n}\n`;
      expect(await repaired(source, name, told)).toContain(wanted);
    },
  );

  it("is no class, however alike the names are", async () => {
    const source =
      'import { RowError } from "./rows.js";\n\nexport function read(rows, seen) {\n  if (rows.bad) throw new RowError("bad");\n  seen.push(error.message);\n}\n';
    expect((await repaired(source, "error", "seen.push(error.message)")) ?? "").not.toContain(
      "RowError.message",
    );
  });

  it.each([
    ["reason", "seen.push(reason)"],
    ["error", "seen.push(err, error)"],
  ])("is not meant by another name, or beside its own: %s", async (name, told) => {
    const source = `export function read(rows, seen) {\n  try {\n    return rows.next();\n  } catch (err) {\n    seen.push(err.code);\n    ${told};\n  }\n}\n`;
    expect((await repaired(source, name, told)) ?? "").not.toContain(told.replace(name, "err"));
  });
});
