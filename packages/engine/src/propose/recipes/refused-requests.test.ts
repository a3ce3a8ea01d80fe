import { afterEach, describe, expect, it } from "vitest";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
  requestTo,
} from "./javascript/investigate.testing.ts";
import { jsonParseRecipe } from "./json-parse/index.ts";
import { notAFunctionRecipe } from "./not-a-function/index.ts";
import type { Recipe } from "./recipe.ts";
import { schemaRefusedRecipe } from "./schema-refused/index.ts";
import { unboundValueRecipe } from "./unbound-value/index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function repaired(
  recipe: Recipe,
  source: string,
  error: string,
  raised: Omit<RaisedAt, "path">,
): Promise<string | null> {
  const files = { "app.ts": source };
  const request = { ...requestTo("/orders"), method: "POST", body: {} };
  const found = await investigateJavascript(files, error, [{ ...raised, path: "app.ts" }], request);
  open.push(found);
  const [patch] = patchesOf(recipe, found.investigation);
  return patch ? patched(files, patch, "app.ts") : null;
}

describe("a value of the request that a schema refuses", () => {
  const error = "ZodError: [ { code: 'invalid_type' } ]";
  const route = (body: string) =>
    `import express from "express";\nimport { z } from "zod";\n\nconst Order = z.object({ sku: z.string() });\nexport const app = express();\n${body}`;
  const orders = `app.post("/orders", (req, res) => {\n  const order = Order.parse(req.body);\n  res.status(201).json(order);\n});\n`;

  it("is answered with 400", async () => {
    const text = await repaired(schemaRefusedRecipe, route(orders), error, {
      statement: "Order.parse(req",
      at: "parse",
    });
    expect(text).toContain(
      '  const parsed = Order.safeParse(req.body);\n  if (!parsed.success) return res.status(400).json({ error: "body is not valid" });\n  const order = parsed.data;\n',
    );
  });

  it("is answered as another route answers it", async () => {
    const other = `app.post("/things", (request, response) => {\n  const read = Order.safeParse(request.body);\n  if (!read.success) {\n    return response.status(422).json({ issues: read.error.issues });\n  }\n  response.json(read.data);\n});\n`;
    const text = await repaired(schemaRefusedRecipe, route(other + orders), error, {
      statement: "Order.parse(req",
      at: "parse",
    });
    expect(text).toContain(
      "if (!parsed.success) return res.status(422).json({ issues: parsed.error.issues });",
    );
  });

  it("is left alone where the value is none of the client's", async () => {
    const source = `import { z } from "zod";\nconst Settings = z.object({ port: z.number() });\nexport const settings = (file) => Settings.parse(file);\n`;
    expect(
      await repaired(schemaRefusedRecipe, source, error, { statement: "Settings.parse(file", at: "parse" }),
    ).toBeNull();
  });
});

describe("a body that the framework reads as JSON", () => {
  it("is refused where it is none", async () => {
    const source = `import { Hono } from "hono";\n\nexport const app = new Hono();\napp.post("/orders", async (c) => {\n  const { sku } = await c.req.json();\n  return c.json({ sku }, 201);\n});\n`;
    const text = await repaired(
      jsonParseRecipe,
      source,
      "SyntaxError: Unexpected token 'x', \"x\" is not valid JSON",
      { statement: "await c.req.json()", at: "json" },
    );
    expect(text).toContain(
      '    parsed = await c.req.json();\n  } catch {\n    return c.json({ error: "body is not valid" }, 400);\n  }\n  const { sku } = parsed;\n',
    );
  });
});

describe("a value that SQLite cannot hold", () => {
  const error = "TypeError: Provided value cannot be bound to SQLite parameter 2.";
  const route = (table: string) =>
    `import express from "express";\nimport { DatabaseSync } from "node:sqlite";\n\nconst db = new DatabaseSync(":memory:");\ndb.exec("create table notes (id integer primary key, ${table})");\nexport const app = express();\napp.post("/notes", (req, res) => {\n  const { title, body, mood } = req.body;\n  db.prepare("insert into notes (title, body, mood) values (?, ?, ?)").run(title, body, mood);\n  res.status(201).end();\n});\n`;
  const at = { statement: ".run(title", at: "run" };

  it("is bound as null where the table allows it, and so are those beside it", async () => {
    const text = await repaired(
      unboundValueRecipe,
      route("title text not null, body text, mood text"),
      error,
      at,
    );
    expect(text).toContain(".run(title, body ?? null, mood ?? null);");
  });

  it("is asked of the client where the table demands it", async () => {
    const text = await repaired(
      unboundValueRecipe,
      route("title text, body text not null, mood text"),
      error,
      at,
    );
    expect(text).toContain(
      '  if (body === undefined) return res.status(400).json({ error: "body is required" });\n',
    );
  });
});

describe("a parameter that is sent twice", () => {
  it("is refused where a text is needed", async () => {
    const source = `import express from "express";\n\nexport const app = express();\napp.get("/orders", (req, res) => {\n  const { q = "" } = req.query;\n  res.json(["a"].filter((name) => name.includes(q.toLowerCase())));\n});\n`;
    const error = "TypeError: q.toLowerCase is not a function";
    const text = await repaired(notAFunctionRecipe, source, error, {
      statement: "q.toLowerCase",
      at: "toLowerCase",
    });
    expect(text).toContain(
      '  if (typeof q !== "string") return res.status(400).json({ error: "q is not valid" });\n  res.json(',
    );
  });
});
