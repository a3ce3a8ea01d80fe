import { describe, expect, it } from "vitest";
import { investigated, repaired } from "../javascript/bad-value/repaired.testing.ts";
import { patched, patchesOf } from "../javascript/investigate.testing.ts";
import { unhandledRejectionRecipe } from "../unhandled-rejection/index.ts";
import { castErrorRecipe } from "./index.ts";

const ERROR =
  'CastError: Cast to ObjectId failed for value "new" (type string) at path "_id" for model "Hive"';
const MONGOOSE = { path: "node_modules/mongoose/lib/cast.js", statement: "throw", at: "throw" };
const app = (body: string) =>
  `import express from "express";\nimport { Hive } from "./hive.js";\n\nexport const app = express();\n\napp.get("/hives/:id", async (req, res) => {\n${body}\n});\n`;
const HIVE =
  'import mongoose from "mongoose";\n\nexport const Hive = mongoose.model("Hive", new mongoose.Schema({ name: String }));\n';

function fixed(path: string, body: string, statement: string, files: Record<string, string> = {}) {
  const all = { [path]: app(body), "hive.js": HIVE, [MONGOOSE.path]: "throw new Error();\n", ...files };
  return repaired(all, ERROR, [MONGOOSE, { path, statement, at: "await" }]);
}

describe("an id of a document that is none", () => {
  it("is answered as the handler answers one that is not there", async () => {
    const made = await fixed(
      "app.js",
      '  const hive = await Hive.findById(req.params.id);\n  if (!hive) return res.status(404).json({ message: "No such hive" });\n  res.json(hive);',
      "await Hive.findById",
    );
    expect(made?.text).toContain(
      'if (error.name === "CastError") return res.status(404).json({ message: "No such hive" });\n    throw error;',
    );
    expect(made?.basis).toBe("house");
  });

  it("is caught in a form that TypeScript takes", async () => {
    const made = await fixed(
      "app.ts",
      '  const hive = await Hive.findById(req.params.id);\n  if (!hive) return res.status(404).json({ message: "No such hive" });\n  res.json(hive);',
      "await Hive.findById",
    );
    expect(made?.text).toContain('if ((error as { name?: string }).name === "CastError") return');
  });

  it("is left to the error handler that knows it, where only its wrapper was forgotten", async () => {
    const files = {
      "package.json": '{"type":"module","dependencies":{"express":"^4.19.0"}}',
      "errors.js":
        'export const handle = (work) => (req, res, next) => Promise.resolve(work(req, res, next)).catch(next);\n\nexport function onError(error, req, res, next) {\n  if (error.name === "CastError") return res.status(404).json({ message: "No such hive" });\n  res.status(500).json({});\n}\n',
      "list.js":
        'import express from "express";\nimport { handle } from "./errors.js";\n\nexport const list = express.Router();\nlist.get("/all", handle(async (req, res) => {\n  res.json([]);\n}));\n',
    };
    const body =
      '  const hive = await Hive.findById(req.params.id);\n  if (!hive) return res.status(404).json({ message: "No such hive" });\n  res.json(hive);';
    const all = { "app.js": app(body), "hive.js": HIVE, [MONGOOSE.path]: "throw new Error();\n", ...files };
    const raised = [MONGOOSE, { path: "app.js", statement: "await Hive.findById", at: "await" }];
    const { investigation } = await investigated(all, ERROR, raised);
    const { event } = investigation;
    const unanswered = { ...investigation, event: event && { ...event, responseStatus: null } };
    expect(patchesOf(castErrorRecipe, unanswered)).toEqual([]);
    const [patch] = patchesOf(unhandledRejectionRecipe, unanswered);
    expect(patch ? patched(all, patch, "app.js") : "").toContain("handle(async (req, res) => {");
  });

  const CHECKED = `  const hive = await Hive.findById(req.params.id);
  if (!hive) return noHive(res);
  res.json(hive);`;

  it("is left to a person where the handler asks for nothing found in a way that nobody can read", async () => {
    expect(await fixed("app.js", CHECKED, "await Hive.findById")).toBeNull();
  });

  it.each([
    "mongoose.isValidObjectId(req.params.id)",
    "isHiveId(req.params.id)",
    "ObjectId.isValid(req.params.id)",
  ])("is left to a person where the house answers bad ids otherwise elsewhere: %s", async (asked) => {
    const edit = `export function edit(req, res) {
  if (!${asked}) return res.status(400).json({ error: "bad id" });
  res.json({});
}
`;
    const body =
      '  const hive = await Hive.findById(req.params.id);\n  if (!hive) return res.status(404).json({ error: "No such hive" });\n  res.json(hive);';
    const made = await fixed("app.js", body, "await Hive.findById", { "edit.js": edit });
    expect(made?.text ?? "").not.toContain("CastError");
  });

  it("is told by the framework's own words where the house has none", async () => {
    const made = await fixed(
      "app.js",
      "  await Hive.findByIdAndDelete(req.params.id);\n  res.status(204).end();",
      "await Hive.findByIdAndDelete",
    );
    expect(made?.text).toContain('error.name === "CastError"');
    expect(made?.text).toContain("404");
  });
});

describe("an id of a document that is none, of Koa", () => {
  const MODEL = 'import { Hive } from "./hive.js";';
  const koa = (path: string, missed: string) => ({
    [path]: `import Router from "@koa/router";
import Koa from "koa";
${MODEL}

const router = new Router();

router.get("/hives/:id/bees", async (ctx) => {
  const hive = await Hive.findOne({ name: ctx.query.name });
  ${missed}
  ctx.body = hive.bees;
});

router.delete("/hives/:id", async (ctx) => {
  const gone = await Hive.findByIdAndDelete(ctx.params.id);
  ${missed.replaceAll("hive)", "gone)")}
  ctx.status = 204;
});

export const app = new Koa().use(router.routes());
`,
    "hive.js": HIVE,
    [MONGOOSE.path]: "throw new Error();\n",
  });
  const of = (path: string, missed: string) =>
    repaired(koa(path, missed), ERROR, [
      MONGOOSE,
      { path, statement: "await Hive.findByIdAndDelete", at: "await" },
    ]);

  it.each(["app.mjs", "app.ts"])("is answered in the words that its handlers throw: %s", async (path) => {
    const made = await of(path, 'if (!hive) ctx.throw(404, "no hive here");');
    expect(made?.text).toContain('=== "CastError") ctx.throw(404, "no hive here");\n    throw error;');
    expect(made?.basis).toBe("house");
  });

  it("is left to a person where its handlers assert what they found", async () => {
    expect(await of("app.mjs", 'ctx.assert((hive), 404, "no hive here");')).toBeNull();
  });
});
