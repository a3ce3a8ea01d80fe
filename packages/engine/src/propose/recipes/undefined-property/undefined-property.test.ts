import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const READ = (name: string, value = "undefined") =>
  `TypeError: Cannot read properties of ${value} (reading '${name}')`;

async function patchesFor(
  files: Readonly<Record<string, string>>,
  error: string,
  path: string,
  statement: string,
  at: string,
) {
  const found = await investigateJavascript(
    files,
    error,
    [{ path, statement, at }],
    requestTo("/things/9", "/things/:id"),
  );
  open.push(found);
  return patchesOf(undefinedPropertyRecipe, found.investigation);
}

function shop(thing: string, refusal: string): Record<string, string> {
  return {
    "app.js": `const express = require("express");
const store = require("./store");
const app = express();

app.get("/users/:id", (req, res) => {
  const user = store.users.get(req.params.id);
  if (!user) {
    ${refusal}
  }
  res.json(user);
});

app.get("/things/:id", (request, response) => {
  const ${thing} = store.${thing}s.get(request.params.id);
  response.json({ name: ${thing}.name });
});

module.exports = app;
`,
    "store.js": `const users = new Map();\nconst ${thing}s = new Map();\nmodule.exports = { users, ${thing}s };\n`,
  };
}

describe("a lookup in a handler that found nothing", () => {
  it("is refused in the house's form, with the handler's own names", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("order", "invoice", "bookCover", "ticket", "plant"),
        fc.constantFrom(
          'return res.status(404).json({ error: "User not found" });',
          'return res.status(404).send({ message: "user not found", code: 12 });',
          "return res.sendStatus(404);",
        ),
        async (thing, refusal) => {
          const files = shop(thing, refusal);
          const [patch] = await patchesFor(
            files,
            READ("name"),
            "app.js",
            `response.json({ name: ${thing}.name })`,
            "name",
          );
          expect(patch?.basis).toBe("house");
          const text = patch ? patched(files, patch, "app.js") : "";
          expect(text).toContain(`if (!${thing}) {\n    return response.`);
          expect(text.split("404")).toHaveLength(3);
          expect(text.match(/[Uu]ser not found/g)?.length ?? 0).toBeLessThan(2);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("is refused as HTTP says where the house says nothing", async () => {
    const files = {
      "app.js": `import express from 'express'\nconst rows = new Map()\nexport const app = express()\napp.get('/things/:id', (req, res) => {\n  const row = rows.get(req.params.id)\n  res.json({ name: row.name })\n})\n`,
    };
    const [patch] = await patchesFor(files, READ("name"), "app.js", "res.json({ name: row.name })", "name");
    expect(patch?.basis).toBe("standard");
    expect(patch && patched(files, patch, "app.js")).toContain(
      "return res.status(404).json({ error: 'Row not found' })\n",
    );
  });
});

describe("a promise taken for its result", () => {
  it("is awaited where the function around may wait, and nowhere else", async () => {
    const source = (word: string) => `import { load } from "./load.js";
export ${word}function summary(id) {
  const found = load(id);
  return found.lines.length;
}
`;
    const load = `export async function load(id) {\n  return { id, lines: [] };\n}\n`;
    const waiting = { "summary.js": source("async "), "load.js": load };
    const [patch] = await patchesFor(
      waiting,
      READ("length"),
      "summary.js",
      "return found.lines.length",
      "length",
    );
    expect(patch && patched(waiting, patch, "summary.js")).toContain("const found = await load(id);");
    const plain = { "summary.js": source(""), "load.js": load };
    expect(
      await patchesFor(plain, READ("length"), "summary.js", "return found.lines.length", "length"),
    ).toEqual([]);
  });
});

describe("data without an optional part", () => {
  const view = (second: string) => ({
    "view.js": `export function view(person) {
  return {
    employer: person.employer?.name ?? "none",
    ${second},
  };
}
`,
  });

  it("falls back to what the house gives beside it", async () => {
    const files = view("city: person.address.city");
    const [patch] = await patchesFor(files, READ("city"), "view.js", "city: person.address.city", "city");
    expect(patch && patched(files, patch, "view.js")).toContain('city: person.address?.city ?? "none",');
  });

  it("is left alone where money, identity or rights are shown", async () => {
    for (const entry of [
      "total: person.balance.amount",
      "role: person.account.role",
      "id: person.owner.id",
    ]) {
      const name = entry.split(".").at(-1) ?? "";
      expect(await patchesFor(view(entry), READ(name), "view.js", entry, name)).toEqual([]);
    }
  });

  it("adds nothing to a sum, and is no factor of a product", async () => {
    const of = (body: string) => ({ "sum.js": `export function sum(items) {\n  return ${body};\n}\n` });
    const sum = of("items.reduce((all, item) => all + item.size.width, 0)");
    const [patch] = await patchesFor(sum, READ("width"), "sum.js", "all + item.size.width", "width");
    expect(patch && patched(sum, patch, "sum.js")).toContain("all + (item.size?.width ?? 0), 0");
    expect(patch?.basis).toBe("guess");
    const product = of("{ area: items.size.width * items.size.height }");
    expect(await patchesFor(product, READ("width"), "sum.js", "items.size.width *", "width")).toEqual([]);
  });
});
