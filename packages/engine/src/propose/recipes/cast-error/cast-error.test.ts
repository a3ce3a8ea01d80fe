import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

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
