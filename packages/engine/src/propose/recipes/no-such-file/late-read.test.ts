import { describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { noSuchFileRecipe } from "./index.ts";

const ERROR = "Error: ENOENT: no such file or directory, open '/data/jura.svg'";

/** The repaired file; null where nothing is proposed. The event shows no line of the project. */
async function repaired(source: string, path = "app.js", more: Readonly<Record<string, string>> = {}) {
  const files = { ...more, [path]: source };
  const found = await investigateJavascript(files, ERROR, [], requestTo("/maps/jura"));
  try {
    const [patch] = patchesOf(noSuchFileRecipe, found.investigation);
    return patch ? { text: patched(files, patch, path), basis: patch.basis } : null;
  } finally {
    found.close();
  }
}

const express = (body: string, imports = 'const fs = require("fs");') => `const express = require("express");
${imports}
const path = require("path");

const app = express();
app.get("/maps/:name/legend", (req, res) => {
  if (!legends[req.params.name]) return res.status(404).json({ error: "Map not found" });
  res.json(legends[req.params.name]);
});
app.get("/maps/:name", (req, res, next) => {
${body}
});
`;

describe("a file whose absence is told after the handler has ended", () => {
  it("hears the stream that goes into the answer", async () => {
    const found = await repaired(
      express('  fs.createReadStream(path.join("/data", req.params.name + ".svg")).pipe(res.type("svg"));'),
    );
    expect(found?.basis).toBe("house");
    expect(
      found?.text,
    ).toContain(`  const stream = fs.createReadStream(path.join("/data", req.params.name + ".svg"));
  stream.on("error", (error) => {
    if (error.code !== "ENOENT" || res.headersSent) return next(error);
    res.status(404).json({ error: "Map not found" });
  });
  stream.pipe(res.type("svg"));`);
  });

  it("hears a stream that has a name, in a typed file without `next`", async () => {
    const source = `import express, { type Request, type Response } from 'express';
import { createReadStream } from 'node:fs';

export const app = express();
app.get('/maps/:name', (req: Request, res: Response) => {
  const { name } = req.params;
  const map = createReadStream('/data/' + name + '.svg');
  res.type('svg');
  map.pipe(res);
});
`;
    const found = await repaired(source, "src/app.ts");
    expect(found?.text).toContain(`  const map = createReadStream('/data/' + name + '.svg');
  map.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || res.headersSent) return res.destroy(error);
`);
  });

  it.each([
    ["throws", "    if (error) throw error;"],
    ["hands it on", "    if (error) return next(error);"],
  ])("answers in the callback, which %s it now", async (_how, line) => {
    const found = await repaired(
      express(`  const file = path.join("/data", req.params.name + ".svg");
  fs.readFile(file, "utf8", (error, text) => {
${line}
    res.type("svg").send(text);
  });`),
    );
    expect(found?.text).toContain(
      `    if (error && error.code === "ENOENT") return res.status(404).json({ error: "Map not found" });\n${line}`,
    );
  });

  it("looks before a pipeline, which ends the answer with the stream", async () => {
    const found = await repaired(
      express(
        '  pipeline(createReadStream("/data/" + req.params.name + ".svg"), res).catch(next);',
        'const { createReadStream } = require("fs");\nconst { pipeline } = require("stream/promises");',
      ),
    );
    expect(found?.text).toContain(
      '  if (!existsSync("/data/" + req.params.name + ".svg")) return res.status(404).json({ error: "Map not found" });\n  pipeline(',
    );
  });

  it.each([
    ["a file that no request chooses", express('  fs.createReadStream("/data/jura.svg").pipe(res);')],
    [
      "one of two files that may be meant",
      `const fs = require("fs");
exports.one = (name) => fs.createReadStream("/data/" + name).pipe(process.stdout);
exports.two = (name) => fs.createReadStream("/data/" + name).pipe(process.stderr);
`,
    ],
    [
      "a file of another ending",
      express('  fs.createReadStream("/data/" + req.params.name + ".png").pipe(res);'),
    ],
  ])("leaves alone %s", async (_what, source) => {
    expect(await repaired(source)).toBeNull();
  });
});
