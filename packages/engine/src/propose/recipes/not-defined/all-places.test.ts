import { expect, it } from "vitest";
import { investigateJavascript, patchesOf } from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

it.each([
  [
    "a parameter that was renamed",
    "export function isBare(thing1, thing2) {\n  if (thing == null) return true;\n  for (const key in thing) if (Object.hasOwn(thing, key)) return false;\n  return true;\n}\n",
    "thing",
    "if (thing == null) return true;",
  ],
  [
    "a variable that is spelt otherwise",
    "export function read(rows) {\n  const counted = new Map();\n  for (const row of rows) countd.set(row, 1);\n  return countd.size;\n}\n",
    "countd",
    "countd.set(row, 1)",
  ],
])(
  "%s is read under its name at all places, whatever the tests ask of",
  async (_what, source, name, statement) => {
    const raised = {
      path: "read.js",
      statement,
      at: name,
      function: source.match(/function (\w+)/)?.[1] ?? "",
    };
    const found = await investigateJavascript(
      { "read.js": source },
      `ReferenceError: ${name} is not defined`,
      [raised],
    );
    const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
    found.close();
    expect(patch?.edits.length).toBe(source.match(new RegExp(`\\b${name}\\b`, "g"))?.length);
    expect(new Set(patch?.edits.map(({ together }) => together))).toEqual(new Set(["name"]));
  },
);
