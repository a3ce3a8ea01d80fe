import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { headersSentRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const SENT =
  "Error [ERR_HTTP_HEADERS_SENT]: Cannot set headers after they are sent to the client\n    at ServerResponse.setHeader (node:_http_outgoing:700:11)";
const APP =
  'const express = require("express");\nconst app = express();\nfunction refuse(res, error) {\n  if (error.code === "none") return res.status(404).end();\n  res.status(500).json({ error: "internal" });\n}\n';

async function repaired(handler: string, statement: string): Promise<string | null> {
  const files = { "app.js": APP + handler };
  const raised = { path: "app.js", statement };
  const found = await investigateJavascript(files, SENT, [raised], requestTo("/things"));
  open.push(found);
  const [patch] = patchesOf(headersSentRecipe, found.investigation);
  return patch ? patched(files, patch, "app.js").slice(APP.length) : null;
}

describe("an error that is answered in the middle of a chain of promises", () => {
  it("is answered behind the last answer", async () => {
    const handler =
      'app.get("/things", (req, res) => {\n  load(req.params.id)\n    .catch((error) => refuse(res, error))\n    .then((thing) => ({ thing }))\n    .then((body) => res.json(body));\n});\n';
    expect(await repaired(handler, "res.json(body)")).toBe(
      'app.get("/things", (req, res) => {\n  load(req.params.id)\n    .then((thing) => ({ thing }))\n    .then((body) => res.json(body))\n    .catch((error) => refuse(res, error));\n});\n',
    );
  });

  it("is answered behind it where it was the second handler of a link, in a function with a block", async () => {
    const handler =
      'app.get("/things", function (req, res) {\n  return load(req.params.id).then(\n    (thing) => thing.parts,\n    function (error) {\n      res.status(502).json({ error: error.message });\n    },\n  ).then((parts) => { res.json(parts); });\n});\n';
    const made = await repaired(handler, "res.json(parts)");
    expect(made).toContain(
      "(thing) => thing.parts,\n  ).then((parts) => { res.json(parts); }).catch(function (error) {",
    );
  });

  it("stays in front of what hands other errors on", async () => {
    const handler =
      'app.get("/things", (req, res, next) => {\n  load(req.params.id)\n    .catch(() => res.sendStatus(404))\n    .then((thing) => res.json(thing))\n    .catch(next);\n});\n';
    expect(await repaired(handler, "res.json(thing)")).toContain(
      "    .then((thing) => res.json(thing))\n    .catch(() => res.sendStatus(404))\n    .catch(next);",
    );
  });

  it("was handed on by its name", async () => {
    const handler =
      'app.get("/things", (req, res, next) => {\n  load(req.params.id).catch(next).then((thing) => res.json(thing));\n});\n';
    expect(await repaired(handler, "res.json(thing)")).toContain(
      "load(req.params.id).then((thing) => res.json(thing)).catch(next);",
    );
  });

  it("ends a handler that waits for it", async () => {
    const handler =
      'app.get("/things", async (req, res) => {\n  const thing = await load(req.params.id).catch((error) => refuse(res, error));\n  res.json({ thing });\n});\n';
    expect(await repaired(handler, "res.json({ thing })")).toContain(
      "refuse(res, error));\n  if (res.headersSent) return;\n  res.json",
    );
  });

  it.each([
    [
      "goes on with another value for some errors",
      '.catch((error) => {\n      if (error.code === "none") return [];\n      return refuse(res, error);\n    })',
    ],
    ["answers nothing", ".catch((error) => log(error))"],
  ])("is left where it %s", async (_why, caught) => {
    const handler = `app.get("/things", (req, res) => {\n  load(req.params.id)\n    ${caught}\n    .then((thing) => res.json(thing));\n});\n`;
    expect(await repaired(handler, "res.json(thing)")).toBeNull();
  });
});
