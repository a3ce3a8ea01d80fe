import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const START = 'import express from "express";\nexport const app = express();\n';

async function fixed(text: string, error: string, at: string, path = "src/app.js") {
  const made = await repaired({ [path]: text }, error, [{ path, statement: at, at: "status" }], null);
  return made?.text ?? null;
}

describe("a handler of errors with three parameters", () => {
  it("gets its fourth, by which Express knows it", async () => {
    const inline = `${START}app.use((err, req, res) => {\n  res.status(500).json({ error: err.message });\n});\n`;
    expect(await fixed(inline, "TypeError: res.status is not a function", "res.status")).toContain(
      "app.use((err, req, res, next) => {",
    );
    const named = `${START}async function fail(error, request, response) {\n  if (response.locals.quiet) return response.status(500).end();\n}\napp.use(fail);\n`;
    const error = "TypeError: Cannot read properties of undefined (reading 'quiet')";
    const made = await repaired(
      { "src/app.js": named },
      error,
      [{ path: "src/app.js", statement: "response.locals.quiet", at: "quiet", function: "fail" }],
      null,
    );
    expect(made?.text).toContain("fail(error, request, response, next) {");
  });

  it("is typed as its other parameters are", async () => {
    const imports =
      'import express, { type Request, type Response } from "express";\nconst app = express();\n';
    const text = `${imports}app.use((err: any, req: Request, res: Response) => {\n  res.status(500).end();\n});\n`;
    const after = await fixed(text, "TypeError: res.status is not a function", "res.status", "src/app.ts");
    expect(after).toContain("res: Response, next: NextFunction) => {");
    expect(after).toContain("type Response, type NextFunction }");
  });

  it.each([
    ["it is no handler of errors", "(req, res, next) => {\n  next.status(500);\n}", "next.status"],
    ["it has all four", "(err, req, res, next) => {\n  res.status(500);\n}", "res.status"],
    ["it is not what failed", "(err, req, res) => {\n  req.status(500);\n}", "req.status"],
  ])("is no matter where %s", async (_name, handler, at) => {
    const after = await fixed(`${START}app.use(${handler});\n`, `TypeError: ${at} is not a function`, at);
    expect(after ?? "").not.toMatch(/, next, next|res, next\) => \{\n {2}(?:req|res)\.status/);
  });
});
