import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const HELPER =
  "exports.many = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);\n";
const OTHER =
  'const { many } = require("./query");\nmodule.exports = (app) => app.get("/other", (req, res) => res.json(many(req.query.room)));\n';

async function repaired(handler: string, house: boolean, kind = "query"): Promise<string | null> {
  const source = `const express = require("express");\nconst app = express();\napp.use(express.json());\napp.get("/desks", (req, res) => {\n${handler}});\nmodule.exports = app;\n`;
  const files = { "app.js": source, ...(house && { "query.js": HELPER, "other.js": OTHER }) };
  const asked = requestTo(kind === "query" ? "/desks?room=blue" : "/desks");
  const found = await investigateJavascript(
    files,
    "TypeError: room.map is not a function",
    [{ path: "app.js", statement: "room.map(", at: "map" }],
    kind === "query" && asked ? { ...asked, query: [["room", "blue"]] } : asked,
  );
  open.push(found);
  const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
  return patch ? patched(files, patch, "app.js") : null;
}

describe("a parameter of a query that was taken out by its name", () => {
  const taken = "  const { room = [], floor } = req.query;\n  res.json(room.map((one) => one.trim()));\n";

  it("is made a list by the house's function for it", async () => {
    expect(await repaired(taken, true)).toContain("res.json(many(room).map((one) => one.trim()))");
  });

  it("is made a list as the language does it where the house has none", async () => {
    expect(await repaired(taken, false)).toContain("res.json([room ?? []].flat().map(");
  });

  it("is another thing in a body, where a list is a list", async () => {
    const body = "  const { room } = req.body;\n  res.json(room.map((one) => one.trim()));\n";
    expect((await repaired(body, false, "body")) ?? "").not.toContain(".flat()");
  });
});
