import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { headersSentRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const SENT =
  "Error [ERR_HTTP_HEADERS_SENT]: Cannot set headers after they are sent to the client\n    at ServerResponse.setHeader (node:_http_outgoing:700:11)";

/** The file with the error, or another one, as the first patch leaves it. */
async function repaired(
  files: Readonly<Record<string, string>>,
  statement: string,
  changed = "app.js",
  raised = "app.js",
): Promise<string | null> {
  const found = await investigateJavascript(files, SENT, [{ path: raised, statement }], requestTo("/things"));
  open.push(found);
  const [patch] = patchesOf(headersSentRecipe, found.investigation);
  return patch ? patched(files, patch, changed) : null;
}

const APP = 'const express = require("express");\nconst app = express();\n';

describe("an answer by a function of the house", () => {
  it("ends the handler", async () => {
    const source = `${APP}const { refuse } = require("./answers");\napp.post("/things", async (req, res) => {\n  if (!req.body.name) {\n    refuse(res, 422, "name");\n  }\n  res.status(201).json(await save(req.body));\n});\n`;
    const answers =
      "exports.refuse = function refuse(response, status, field) {\n  const body = { field };\n  response.status(status).json(body);\n};\n";
    const files = { "app.js": source, "answers.js": answers };
    expect(await repaired(files, "res.status(201)")).toContain('    return refuse(res, 422, "name");');
  });

  it("ends a plain server's listener, through a second function", async () => {
    const source =
      'import { createServer } from "node:http";\nfunction send(out, status, body) {\n  out.writeHead(status);\n  out.end(JSON.stringify(body));\n}\nconst missing = (out) => send(out, 404, {});\nexport const server = createServer((req, res) => {\n  if (req.url !== "/things") missing(res);\n  send(res, 200, { ok: true });\n});\n';
    expect(await repaired({ "app.js": source }, "send(res, 200")).toContain(
      'if (req.url !== "/things") return missing(res);',
    );
  });

  it("ends the handler in front of the callback that answers again", async () => {
    const source = `${APP}const fail = (res, status) => res.status(status).end();\napp.get("/things", (req, res, next) => {\n  if (!req.query.plate) fail(res, 400);\n  list(req.query.plate)\n    .then((things) => res.json(things))\n    .catch(next);\n});\n`;
    expect(await repaired({ "app.js": source }, "res.json(things)")).toContain(
      "if (!req.query.plate) return fail(res, 400);",
    );
  });

  it("is none where the function does not always answer", async () => {
    const source = `${APP}function cached(res, key) {\n  if (!store.has(key)) return false;\n  res.json(store.get(key));\n  return true;\n}\napp.get("/things", (req, res) => {\n  if (req.query.fast) {\n    cached(res, req.url);\n  }\n  res.json(load());\n});\n`;
    expect(await repaired({ "app.js": source }, "res.json(load())")).toBeNull();
  });
});

describe("how the function is left", () => {
  it("is by a bare return where its type is void", async () => {
    const source =
      'import express, { type Request, type Response } from "express";\nconst app = express();\nexport async function show(req: Request, res: Response): Promise<void> {\n  const thing = await find(req.params.id);\n  if (!thing) {\n    res.status(404).json({ error: "none" });\n  }\n  res.json(thing);\n}\napp.get("/things", show);\n';
    expect(await repaired({ "app.ts": source }, "res.json(thing)", "app.ts", "app.ts")).toContain(
      '    res.status(404).json({ error: "none" });\n    return;\n  }',
    );
  });

  it("is by a bare return where other handlers leave so, with braces where there were none", async () => {
    const source = `${APP}app.get("/other", (req, res) => {\n  if (!req.query.a) {\n    res.sendStatus(400);\n    return;\n  }\n  res.json(1);\n});\napp.get("/things", (req, res) => {\n  if (!req.query.a) res.sendStatus(400);\n  res.json(2);\n});\n`;
    expect(await repaired({ "app.js": source }, "res.json(2)")).toContain(
      "  if (!req.query.a) {\n    res.sendStatus(400);\n    return;\n  }\n  res.json(2);",
    );
  });
});

describe("a middleware that refuses and goes on", () => {
  const guard =
    'module.exports = function signedIn(req, res, next) {\n  if (!req.get("x-user")) {\n    res.status(401).json({ error: "sign in" });\n  }\n  next();\n};\n';
  const source = `${APP}app.use(require("./guard"));\napp.get("/things", async (req, res) => {\n  const things = await all();\n  res.json(things);\n});\n`;

  it("is found though the trace does not name it", async () => {
    const files = { "app.js": source, "guard.js": guard };
    expect(await repaired(files, "res.json(things)", "guard.js")).toContain(
      '    return res.status(401).json({ error: "sign in" });',
    );
  });

  it("is not guessed at where there are two", async () => {
    const files = { "app.js": source, "guard.js": guard, "other.js": guard };
    expect(await repaired(files, "res.json(things)")).toBeNull();
  });
});

describe("an answer in a loop", () => {
  it("ends the function", async () => {
    const source = `${APP}app.get("/things", (req, res) => {\n  for (const thing of things) {\n    if (thing.free) {\n      res.json(thing);\n    }\n  }\n});\n`;
    expect(await repaired({ "app.js": source }, "res.json(thing)")).toContain("return res.json(thing);");
  });

  it("in a callback makes a loop of it", async () => {
    const source = `${APP}app.get("/things", (req, res) => {\n  things.forEach(({ id, free }) => {\n    if (free) {\n      res.json({ id });\n    }\n  });\n  res.sendStatus(404);\n});\n`;
    expect(await repaired({ "app.js": source }, "res.sendStatus(404)")).toContain(
      "  for (const { id, free } of things) {\n    if (free) {\n      return res.json({ id });\n    }\n  }\n  res.sendStatus(404);",
    );
  });

  it("in a callback that answers for each is left to people", async () => {
    const source = `${APP}app.get("/things", (req, res) => {\n  things.forEach((thing) => {\n    res.json(thing);\n  });\n  res.sendStatus(404);\n});\n`;
    expect(await repaired({ "app.js": source }, "res.sendStatus(404)")).toBeNull();
  });
});

describe("an answer in a callback for each item", () => {
  const LATER = "res.status(404)";
  const app = (body: string, head = "(req, res)") =>
    `${APP}app.get("/things", ${head} => {\n${body}\n  ${LATER}.json({ error: "none" });\n});\n`;

  it.each([
    [
      "that is returned there",
      "  things.forEach(function (thing) {\n    if (thing.free) {\n      return res.json(thing);\n    }\n  });",
      "  for (const thing of things) {\n    if (thing.free) {\n      return res.json(thing);\n    }\n  }",
    ],
    [
      "behind items that are passed over",
      "  things.forEach((thing) => {\n    if (thing.hidden) return;\n    if (thing.free) return res.json(thing);\n  });",
      "  for (const thing of things) {\n    if (thing.hidden) continue;\n    if (thing.free) return res.json(thing);\n  }",
    ],
    [
      "with a bare return behind it, for an entry with its place",
      "  things.forEach(({ free, name }, place) => {\n    if (free) {\n      res.json({ name, place });\n      return;\n    }\n  });",
      "  for (const [place, { free, name }] of things.entries()) {\n    if (free) {\n      res.json({ name, place });\n      return;\n    }\n  }",
    ],
    [
      "in one of two branches",
      "  Object.keys(things).forEach((key) => {\n    if (key === 'a') {\n      res.json(things[key]);\n    } else if (key === 'b') {\n      res.status(409).end();\n    }\n  });",
      "      return res.json(things[key]);\n    } else if (key === 'b') {\n      return res.status(409).end();\n    }\n  }",
    ],
  ])("ends the function, %s", async (_how, body, wanted) => {
    expect(await repaired({ "app.js": app(body) }, LATER)).toContain(wanted);
  });

  it("waits in the loop where the handler waits", async () => {
    const body =
      "  things.forEach(async (thing) => {\n    const free = await ask(thing);\n    if (free) return res.json(thing);\n  });";
    expect(await repaired({ "app.js": app(body, "async (req, res)") }, LATER)).toContain(
      "  for (const thing of things) {\n    const free = await ask(thing);",
    );
    expect(await repaired({ "app.js": app(body) }, LATER)).toBeNull();
  });

  it.each([
    [
      "gives something else",
      "  things.forEach((thing) => {\n    if (thing.old) return drop(thing);\n    if (thing.free) return res.json(thing);\n  });",
    ],
    ["answers nothing", "  things.forEach((thing) => {\n    if (thing.free) return count(thing);\n  });"],
  ])("is left where the callback %s", async (_why, body) => {
    expect(await repaired({ "app.js": app(body) }, LATER)).toBeNull();
  });
});
