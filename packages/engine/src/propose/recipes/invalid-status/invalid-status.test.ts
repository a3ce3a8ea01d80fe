import { describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { invalidStatusRecipe } from "./index.ts";

const NODE = "RangeError [ERR_HTTP_INVALID_STATUS_CODE]: Invalid status code: undefined";
const ERRORS = `export class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}
`;

interface Case {
  readonly app: string;
  readonly at: string;
  readonly error?: string;
  readonly other?: string;
  /** The line as it is repaired; null where nothing is proposed. */
  readonly becomes: string | null;
}

const CASES: Readonly<Record<string, Case>> = {
  "a field that errors have by another name": {
    app: "function answer(error, res, next) {\n  if (!error.expose) return next(error);\n  res.status(error.statusCode).json({ error: error.message });\n}\n",
    at: "error.statusCode",
    other: ERRORS,
    becomes: "  res.status(error.status).json({ error: error.message });",
  },
  "the same for errors of every kind": {
    app: "app.use((err, req, res, next) => {\n  res.status(err.statusCode).json({ error: err.message });\n});\n",
    at: "err.statusCode",
    other: ERRORS,
    becomes: "  res.status(err.status ?? 500).json({ error: err.message });",
  },
  "errors that have no status": {
    app: "app.use((err, req, res, next) => {\n  res.status(err.status).json({ error: err.message });\n});\n",
    at: "err.status",
    other: ERRORS,
    becomes: "  res.status(err.status ?? 500).json({ error: err.message });",
  },
  "the word of a library's error": {
    app: "app.use((err, req, res, next) => {\n  res.status(err.code || 500).send({ error: err.message });\n});\n",
    at: "err.code",
    error: "RangeError [ERR_HTTP_INVALID_STATUS_CODE]: Invalid status code: ENOENT",
    becomes: "  res.status(Number.isInteger(err.code) ? err.code : 500).send({ error: err.message });",
  },
  "an object of options of Next.js": {
    app: "export async function GET() {\n  try {\n    return Response.json(await list());\n  } catch (error) {\n    return Response.json({ error: error.message }, { status: error.statusCode });\n  }\n}\n",
    at: "error.statusCode",
    error: 'RangeError: init["status"] must be in the range of 200 to 599, inclusive.',
    other: ERRORS,
    becomes: "    return Response.json({ error: error.message }, { status: error.status ?? 500 });",
  },
  "a redirect of Fastify in the order of Express": {
    app: 'import Fastify from "fastify";\nconst app = Fastify();\napp.get("/old", async (request, reply) => {\n  return reply.redirect(301, links.new);\n});\n',
    at: "reply.redirect",
    error: "FastifyError: Called reply with an invalid status code: https://example.org",
    becomes: "  return reply.redirect(links.new, 301);",
  },
  "a redirect of Express in the order of Fastify": {
    app: 'import express from "express";\nconst app = express();\napp.get("/old", (req, res) => {\n  res.redirect("/new", 301);\n});\n',
    at: "res.redirect",
    error: 'TypeError: Invalid status code: "/new". Status code must be an integer.',
    becomes: '  res.redirect(301, "/new");',
  },
  "an answer of Hono whose status comes first": {
    app: 'import { Hono } from "hono";\nconst app = new Hono();\napp.get("/x", (c) => {\n  return c.json(404, { error: "no" });\n});\n',
    at: "c.json",
    error: 'RangeError: init["status"] must be in the range of 200 to 599, inclusive.',
    becomes: '  return c.json({ error: "no" }, 404);',
  },
  "a result of which nothing is known": {
    app: "export function show(req, res) {\n  const result = find(req.params.id);\n  res.status(result.status).json(result);\n}\n",
    at: "result.status",
    becomes: null,
  },
};

describe("a status that is no status", () => {
  it.each(Object.entries(CASES))("is given as it is meant: %s", async (_name, given) => {
    const files = { "src/app.js": given.app, ...(given.other && { "src/errors.js": given.other }) };
    const raised = [{ path: "src/app.js", statement: given.at }];
    const { investigation, close } = await investigateJavascript(files, given.error ?? NODE, raised);
    try {
      const [patch] = patchesOf(invalidStatusRecipe, investigation);
      const line = patch
        ? patched(files, patch, "src/app.js")
            .split("\n")
            .find((text) => !given.app.split("\n").includes(text))
        : null;
      expect(line).toBe(given.becomes);
    } finally {
      close();
    }
  });
});
