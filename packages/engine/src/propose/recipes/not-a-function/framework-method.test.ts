import { describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

interface Case {
  readonly app: string;
  readonly at: string;
  readonly error: string;
  /** The line as it is repaired; null where nothing is proposed. */
  readonly becomes: string | null;
}

const FASTIFY = 'import Fastify from "fastify";\nconst app = Fastify();\n';
const HONO = 'import { Hono } from "hono";\nconst app = new Hono();\n';
const SIGNED = `${HONO}app.get("/notes/:id", (c) => {\n  const note = notes.get(c.req.param("id"));\n  if (!note) return c.json({ error: "title is required" }, 400);\n  return c.json(note);\n});\n`;

const CASES: Readonly<Record<string, Case>> = {
  "an answer of Fastify as Express gives it": {
    app: `${FASTIFY}app.get("/x", async (request, reply) => {\n  return reply.status(404).json({ error: "no" });\n});\n`,
    at: 'json({ error: "no" })',
    error: "TypeError: reply.status(...).json is not a function",
    becomes: '  return reply.status(404).send({ error: "no" });',
  },
  "an answer of Express as Fastify gives it": {
    app: 'import express from "express";\nconst app = express();\napp.get("/x", (req, res) => {\n  res.code(404).send({ error: "no" });\n});\n',
    at: "code(404)",
    error: "TypeError: res.code is not a function",
    becomes: '  res.status(404).send({ error: "no" });',
  },
  "a header of a request of Fastify": {
    app: `${FASTIFY}app.get("/x", async (request, reply) => {\n  const key = request.get("X-Api-Key");\n  return { key };\n});\n`,
    at: "request.get(",
    error: "TypeError: request.get is not a function",
    becomes: '  const key = request.headers["x-api-key"];',
  },
  "the status of an answer of Hono": {
    app: `${HONO}app.get("/x", (c) => {\n  return c.status(404).json({ error: "no" });\n});\n`,
    at: "json(",
    error: "TypeError: Cannot read properties of undefined (reading 'json')",
    becomes: '  return c.json({ error: "no" }, 404);',
  },
  "an answer of Koa as Express gives it": {
    app: 'import Koa from "koa";\nimport Router from "@koa/router";\nconst router = new Router();\nrouter.get("/x", async (ctx) => {\n  ctx.json({ ok: true });\n});\n',
    at: "json(",
    error: "TypeError: ctx.json is not a function",
    becomes: "  ctx.body = { ok: true };",
  },
  "a query of Hono that was not sent": {
    app: `${SIGNED}app.get("/search", (c) => {\n  const words = c.req.query("q")!.split(" ");\n  return c.json({ words });\n});\n`,
    at: "split(",
    error: "TypeError: Cannot read properties of undefined (reading 'split')",
    becomes: '  if (!c.req.query("q")) return c.json({ error: "q is required" }, 400);',
  },
  "a query that may be left out, sent twice": {
    app: 'import express from "express";\nconst app = express();\napp.get("/x", (req, res) => {\n  const names = req.query.names?.split(",");\n  res.json({ names });\n});\n',
    at: "split(",
    error: "TypeError: req.query.names?.split is not a function",
    becomes:
      '  if (req.query.names !== undefined && typeof req.query.names !== "string") return res.status(400).json({ error: "names is not valid" });',
  },
  "who asks, where nobody said": {
    app: `${HONO}app.get("/whoami", (c) => c.json({ name: c.get("user").name }));\n`,
    at: "name }",
    error: "TypeError: Cannot read properties of undefined (reading 'name')",
    becomes: null,
  },
};

describe("what a framework is asked for", () => {
  it.each(Object.entries(CASES))("is asked in its own way: %s", async (_name, given) => {
    const path = given.app.includes(")!.") ? "app.ts" : "app.js";
    const files = { [path]: given.app };
    const raised = [{ path, statement: given.at }];
    const { investigation, close } = await investigateJavascript(files, given.error, raised, requestTo("/x"));
    try {
      const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, investigation));
      const known = given.app.split("\n");
      const line = patch
        ? patched(files, patch, path)
            .split("\n")
            .find((text) => !known.includes(text))
        : null;
      expect(line).toBe(given.becomes);
    } finally {
      close();
    }
  });
});

describe("a record of a Map that a method of the same name gives", () => {
  it("is looked up, and refused where it is not there", async () => {
    const files = {
      "store.ts":
        "export class Store {\n  private notes = new Map<string, Note>();\n  get(id: string) {\n    return this.notes.get(id);\n  }\n}\n",
      "app.ts": `import { Hono } from "hono";\nimport { Store } from "./store.ts";\nconst store = new Store();\nconst app = new Hono();\napp.get("/notes/:id", (c) => {\n  const note = store.get(c.req.param("id"));\n  if (!note) return c.json({ error: "no such note" }, 404);\n  return c.json(note);\n});\napp.delete("/notes/:id", (c) => {\n  const note = store.get(c.req.param("id")) as Note;\n  return c.json({ owner: note.owner });\n});\n`,
    };
    const error = "TypeError: Cannot read properties of undefined (reading 'owner')";
    const raised = [{ path: "app.ts", statement: "note.owner", at: "owner" }];
    const { investigation, close } = await investigateJavascript(files, error, raised, requestTo("/notes/7"));
    try {
      const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, investigation));
      const text = patch ? patched(files, patch, "app.ts") : "";
      expect(text.split('return c.json({ error: "no such note" }, 404);')).toHaveLength(3);
    } finally {
      close();
    }
  });
});
