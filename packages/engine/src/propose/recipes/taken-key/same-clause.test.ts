import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { takenKeyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const STORE = `export const create = (name) => insert.run(name);
export const rename = (id, name) => update.run(name, id);
`;

const app = (clause: string, handler: string) => `import express from "express";
import * as store from "~/store.js";
import { isDuplicate } from "~/errors.js";

export const app = express();

app.post("/tags", (req, res) => {
  try {
    res.status(201).json(store.create(req.body.name));
  } catch (error) {
${clause}
  }
});

app.patch("/tags/:id", (req, res) => {
${handler}
});
`;

async function repaired(source: string): Promise<string> {
  const files = {
    "app.js": source.replaceAll('"~/', '"./'),
    "store.js": STORE,
    "errors.js": "export const isDuplicate = (error) => error.errcode === 2067;\n",
  };
  const request = { ...requestTo("/tags/1"), method: "PATCH", body: { name: "old" } };
  const found = await investigateJavascript(
    files,
    "Error: UNIQUE constraint failed: tags.name",
    [
      { path: "app.js", statement: "store.rename(" },
      { path: "store.js", statement: "update.run(name, id)" },
    ],
    request,
  );
  open.push(found);
  const [patch] = patchesOf(takenKeyRecipe, found.investigation);
  return patch ? patched(files, patch, "app.js") : "";
}

describe("a key that the handler beside refuses already", () => {
  it("is refused in its very words", async () => {
    const clause = `    if (!isDuplicate(error)) throw error;
    res.status(409).json({ error: "there is such a tag" });`;
    expect(
      await repaired(app(clause, "  res.json(store.rename(req.params.id, req.body.name));")),
    ).toContain(`  try {
    res.json(store.rename(req.params.id, req.body.name));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    res.status(409).json({ error: "there is such a tag" });
  }
});
`);
  });

  it("ends the handler where more follows", async () => {
    const clause = `    if (!isDuplicate(error)) throw error;
    res.status(409).json({ error: "there is such a tag" });`;
    const handler = `  const renamed = store.rename(req.params.id, req.body.name);
  res.json(renamed);`;
    expect(await repaired(app(clause, handler))).toContain(`    if (!isDuplicate(error)) throw error;
    return res.status(409).json({ error: "there is such a tag" });
  }
  res.json(renamed);`);
  });

  it("is not told by a clause about another error", async () => {
    const clause = `    if (!isMissing(error)) throw error;
    res.status(409).json({ error: "there is such a tag" });`;
    expect(
      await repaired(app(clause, "  res.json(store.rename(req.params.id, req.body.name));")),
    ).not.toMatch(/there is such a tag[\s\S]*there is such a tag/);
  });
});
