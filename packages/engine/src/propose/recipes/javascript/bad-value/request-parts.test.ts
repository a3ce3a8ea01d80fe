import { describe, expect, it } from "vitest";
import { requestTo } from "../investigate.testing.ts";
import { repaired } from "./repaired.testing.ts";

const NO_JSON = `SyntaxError: Unexpected token 'm', "many" is not valid JSON\n    at JSON.parse (<anonymous>)`;
const NO_DATE = "RangeError: Invalid time value\n    at Date.toISOString (<anonymous>)";

describe("a part that the request holds under another way of writing", () => {
  const mapper = `exports.fromHook = function fromHook(body) {
  return { file: body.file_number, decided: new Date(body.decidedAt) };
};
`;
  const app = `const express = require("express");
const { fromHook } = require("./mapper");
const app = express();
app.post("/hooks", (req, res) => {
  const entry = fromHook(req.body);
  res.json({ file: entry.file, decided: entry.decided.toISOString() });
});
`;
  const raised = [{ path: "src/app.js", statement: "res.json({ file: entry.file", at: "toISOString" }];
  const asked = (body: Readonly<Record<string, string>>) => ({
    ...requestTo("/hooks"),
    method: "POST",
    body,
  });

  it("is read by the name that it has", async () => {
    const files = { "src/app.js": app, "src/mapper.js": mapper };
    const found = await repaired(
      files,
      NO_DATE,
      raised,
      asked({ file_number: "S-1", decided_at: "2026-04-02" }),
    );
    expect(found?.text).toContain("new Date(body.decided_at)");
    expect(found?.text).not.toContain("status(400)");
  });

  it("is renamed where it is read of the request alone", async () => {
    const other = "\nexports.day = (entry) => ({ decidedAt: entry.day }).decidedAt;\n";
    const files = { "src/app.js": app, "src/mapper.js": mapper + other };
    const found = await repaired(files, NO_DATE, raised, asked({ decided_at: "2026-04-02" }));
    expect(found?.text).toContain("new Date(body.decided_at)");
    expect(found?.text).toContain(other);
  });

  it("is read in brackets where its name is none of the language", async () => {
    const files = { "src/app.js": app, "src/mapper.js": mapper };
    const found = await repaired(files, NO_DATE, raised, asked({ "decided-at": "2026-04-02" }));
    expect(found?.text).toContain('new Date(body["decided-at"])');
  });

  it("is not taken for another one in letters of another script", async () => {
    const files = { "src/app.js": app, "src/mapper.js": mapper.replace("decidedAt", "дата") };
    const found = await repaired(files, NO_DATE, raised, asked({ имя: "2026-04-02" }));
    expect(found?.text ?? "").not.toContain("имя");
  });

  it("is neither read nor refused where a pattern takes it", async () => {
    const files = {
      "src/app.js": app,
      "src/mapper.js": mapper
        .replace("(body)", "({ file_number, decidedAt })")
        .replace("body.file_number", "file_number")
        .replace("body.decidedAt", "decidedAt"),
    };
    expect(await repaired(files, NO_DATE, raised, asked({ decided_at: "2026-04-02" }))).toBeNull();
  });

  it("is not renamed where the request has nothing of that name", async () => {
    const files = { "src/app.js": app, "src/mapper.js": mapper };
    const found = await repaired(files, NO_DATE, raised, asked({ file_number: "S-1" }));
    expect(found?.text ?? "").not.toContain("decided_at");
  });
});

describe("a bad value of the request where the house has no answer for bad values", () => {
  const app = `const express = require("express");
const { readFilter } = require("./filter.js");
const wrap = (handler) => (req, res, next) => handler(req, res, next).catch(next);
const app = express();
app.get("/users/:id", wrap(async (req, res) => {
  const user = await find(req.params.id);
  if (!user) return res.status(404).json({ message: "User not found" });
  res.json(user);
}));
app.get("/search", wrap(async (req, res) => {
  const filter = readFilter(req.query.filter);
  res.json({ filter });
}));
`;
  const files = {
    "src/app.js": app,
    "src/filter.js": "exports.readFilter = function readFilter(text) {\n  return JSON.parse(text);\n};\n",
  };

  it("is refused with 400 in the form of its other answers, in the handler and not in what wraps it", async () => {
    const made = await repaired(files, NO_JSON, [
      { path: "src/filter.js", statement: "return JSON.parse(text)", at: "JSON", function: "readFilter" },
      { path: "src/app.js", statement: "const filter = readFilter", at: "readFilter" },
      { path: "src/app.js", statement: "const wrap =", at: "handler(req, res, next).catch" },
    ]);
    expect(made?.text).toContain(`  let filter;
  try {
    filter = readFilter(req.query.filter);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return res.status(400).json({ message: "filter is not valid" });
  }
`);
    expect(made?.basis).toBe("standard");
  });

  it("is refused in the framework's plain way where the house's form holds a code of its own", async () => {
    const coded = {
      ...files,
      "src/app.js": app.replace(
        '{ message: "User not found" }',
        '{ code: "USER_NOT_FOUND", message: "User not found" }',
      ),
    };
    const made = await repaired(coded, NO_JSON, [
      { path: "src/filter.js", statement: "return JSON.parse(text)", at: "JSON", function: "readFilter" },
      { path: "src/app.js", statement: "const filter = readFilter", at: "readFilter" },
    ]);
    expect(made?.text).toContain('return res.status(400).json({ error: "filter is not valid" });');
  });
});

describe("a cookie that cannot be read", () => {
  const app = (read: string, more = "") =>
    `const express = require("express");\nconst app = express();\n${more}app.get("/slots", (req, res) => {\n  const stored = JSON.parse(${read});\n  res.json({ hall: stored.hall });\n});\nmodule.exports = app;\n`;
  const raised = (read: string) => [{ path: "src/app.js", statement: `JSON.parse(${read})`, at: "JSON" }];

  it.each([
    "req.cookies.prefs",
    'req.cookies["prefs"]',
    'req.get("cookie").split("=")[1]',
    "req.headers.cookie.slice(6)",
  ])("is no reason to turn its sender away for ever: %s", async (read) => {
    const found = await repaired({ "src/app.js": app(read) }, NO_JSON, raised(read), requestTo("/slots"));
    expect(found?.text ?? "").not.toContain("400");
  });

  it("is another thing than a part that the sender wrote", async () => {
    const read = "req.query.prefs";
    const found = await repaired({ "src/app.js": app(read) }, NO_JSON, raised(read), requestTo("/slots"));
    expect(found?.text).toContain("400");
  });
});
