import { afterEach, describe, expect, it } from "vitest";
import { javascriptRecipes } from "../javascript-recipes.ts";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
  requestTo,
} from "./investigate.testing.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The file after the first patch of any recipe, with what it is based on in front; null where nobody knows one. */
async function repaired(
  source: string,
  error: string,
  statement: string,
  at: string,
  raised: Partial<RaisedAt> = {},
  path: string | null = null,
): Promise<string | null> {
  const files = { "app.js": source };
  const place = { path: "app.js", statement, at, ...raised };
  const found = await investigateJavascript(files, error, [place], path === null ? null : requestTo(path));
  open.push(found);
  const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
  return patch ? `${patch.basis}\n${patched(files, patch, "app.js")}` : null;
}

const app = (body: string, parameters = "(req, res)") =>
  `const express = require("express");\nconst app = express();\n\napp.get("/things", async ${parameters} => {\n${body}\n});\n`;

describe("a BigInt that meets a number", () => {
  const error = "TypeError: Cannot mix BigInt and other types, use explicit conversions";

  it.each([
    [
      "the start of a sum",
      "exports.views = (rows) => rows.reduce((sum, row) => sum + row.views, 0n);\nexports.unique = (rows) => rows.reduce((sum, row) => sum + row.unique, 0);\n",
      "sum + row.unique",
      "house",
      "sum + row.unique, 0n)",
    ],
    [
      "a variable of a loop",
      "function total(rows) {\n  let sum = 0;\n  for (const row of rows) sum += row.bytes;\n  return sum;\n}\nconst none = 0n;\n",
      "sum += row.bytes",
      "house",
      "let sum = 0n;",
    ],
    ["a number in place", "exports.next = (row) => row.id + 1;\n", "row.id + 1", "guess", "row.id + 1n"],
    [
      "a value that the house makes a number of",
      "exports.show = (row) => Number(row.id);\nexports.next = (row) => row.id + 1;\n",
      "row.id + 1",
      "house",
      "Number(row.id) + 1",
    ],
  ])("is computed exactly: %s", async (_what, source, statement, basis, wanted) => {
    const made = await repaired(source, error, statement, statement);
    expect(made).toContain(wanted);
    expect(made?.startsWith(basis)).toBe(true);
  });
});

describe("a frozen value", () => {
  it.each([
    [
      "a list that is sorted",
      "exports.top = (rows) => rows.sort((a, b) => b.n - a.n)[0];\n",
      "TypeError: Cannot assign to read only property '0' of object '[object Array]'\n    at Array.sort (<anonymous>)",
      "rows.sort(",
      "sort",
      "[...rows].sort(",
    ],
    [
      "defaults under another name",
      "const DEFAULTS = Object.freeze({ limit: 5 });\nexports.read = (limit) => {\n  const options = DEFAULTS;\n  options.limit = limit;\n  return options;\n};\n",
      "TypeError: Cannot assign to read only property 'limit' of object '#<Object>'",
      "options.limit = limit",
      "options.limit",
      "const options = { ...DEFAULTS };",
    ],
    [
      "a list that grows",
      "const BASE = Object.freeze(['a']);\nexports.all = (more) => {\n  const tags = BASE;\n  tags.push(more);\n  return tags;\n};\n",
      "TypeError: Cannot add property 1, object is not extensible\n    at Array.push (<anonymous>)",
      "tags.push(more)",
      "push",
      "const tags = [...BASE];",
    ],
    [
      "settings that are merged",
      "exports.merge = (own) => Object.assign(DEFAULTS, own);\n",
      "TypeError: Cannot assign to read only property 'a' of object '#<Object>'\n    at Object.assign (<anonymous>)",
      "Object.assign(DEFAULTS",
      "assign",
      "Object.assign({}, DEFAULTS, own)",
    ],
  ])("is copied: %s", async (_what, source, error, statement, at, wanted) => {
    expect(await repaired(source, error, statement, at)).toContain(wanted);
  });

  it("is left where the caller wants the list itself sorted", async () => {
    const source = "exports.arrange = (rows) => {\n  rows.sort();\n};\n";
    const error =
      "TypeError: Cannot assign to read only property '0' of object '[object Array]'\n    at Array.sort (<anonymous>)";
    expect(await repaired(source, error, "rows.sort()", "sort")).toBeNull();
  });
});

describe("a function that calls itself without end", () => {
  const error = "RangeError: Maximum call stack size exceeded";

  it("is an accessor that reads itself", async () => {
    const source = "class Room {\n  #name = '';\n  get name() {\n    return this.name;\n  }\n}\n";
    const made = await repaired(source, error, "return this.name", "name", { function: "get name" });
    expect(made).toContain("return this.#name;");
  });

  it("is a method that means the one of its base", async () => {
    const source =
      "class Store {\n  save(row) {\n    return row;\n  }\n}\nclass Logged extends Store {\n  save(row, note) {\n    log(note);\n    return this.save(row, note);\n  }\n}\n";
    const made = await repaired(source, error, "return this.save(row, note)", "save", {
      function: "Logged.save",
    });
    expect(made).toContain("return super.save(row, note);");
  });

  it("follows data with a circle", async () => {
    const source =
      "function names(node) {\n  return [node.name, ...node.children.flatMap(names)];\n}\nexports.names = names;\n";
    const made = await repaired(source, error, "node.children.flatMap(names)", "flatMap", {
      function: "names",
    });
    expect(made).toContain(
      "function names(node, seen = new Set()) {\n  if (seen.has(node)) return [];\n  const path = new Set(seen).add(node);\n  return [node.name, ...node.children.flatMap((one) => names(one, path))];",
    );
    expect(made).toMatch(/^guess/);
  });

  it("is left where nothing tells what it gives in the end", async () => {
    const source = "function steps(n) {\n  return 1 + steps(n - 2);\n}\n";
    expect(await repaired(source, error, "steps(n - 2)", "steps", { function: "steps" })).toBeNull();
  });
});

describe("signatures of different length", () => {
  const error =
    "RangeError: Input buffers must have the same byte length\n    at Object.timingSafeEqual (node:internal/crypto/util:1:1)";

  it("do not match", async () => {
    const source =
      "function isGenuine(given, wanted) {\n  return crypto.timingSafeEqual(given, wanted);\n}\n";
    expect(await repaired(source, error, "crypto.timingSafeEqual", "timingSafeEqual")).toContain(
      "return given.length === wanted.length && crypto.timingSafeEqual(given, wanted);",
    );
  });

  it("do not match where they are made in place", async () => {
    const source =
      "function check(req, own) {\n  if (!timingSafeEqual(Buffer.from(req.mark), own)) return false;\n  return true;\n}\n";
    const made = await repaired(source, error, "timingSafeEqual(", "timingSafeEqual");
    expect(made).toContain(
      "  const given = Buffer.from(req.mark);\n  if (!(given.length === own.length && timingSafeEqual(given, own))) return false;",
    );
  });
});

describe("the end of an empty list", () => {
  it("gives no cursor", async () => {
    const source = app(
      "  const items = await store.after(req.query.cursor);\n  const last = items[items.length - 1];\n  res.json({ items, next: encode(last.id) });",
    );
    const error = "TypeError: Cannot read properties of undefined (reading 'id')";
    const made = await repaired(source, error, "encode(last.id)", "id", {}, "/things");
    expect(made).toContain("next: last ? encode(last.id) : null");
  });
});

describe("a request that is answered again", () => {
  const error =
    "Error [ERR_HTTP_HEADERS_SENT]: Cannot set headers after they are sent to the client\n    at ServerResponse.setHeader (node:_http_outgoing:700:11)";

  it("ends where its error is handed on", async () => {
    const source = app(
      "  if (!req.query.id) {\n    next(new Error('id'));\n  }\n  res.json({});",
      "(req, res, next)",
    );
    expect(await repaired(source, error, "res.json({})", "json", {}, "/things")).toContain(
      "return next(new Error('id'));",
    );
  });

  it("hands on what fails after the answer", async () => {
    const source = app(
      "  try {\n    res.json({});\n    await note(req);\n  } catch (error) {\n    res.status(500).json({ error: error.message });\n  }",
    );
    const made = await repaired(source, error, "res.status(500)", "json", {}, "/things");
    expect(made).toContain("(req, res, next) =>");
    expect(made).toContain("    if (res.headersSent) return next(error);\n    res.status(500)");
  });
});

describe("small things", () => {
  it("repeats nothing where no room is left", async () => {
    const source = 'exports.cell = (text, width) => text + " ".repeat(width - text.length);\n';
    const error = "RangeError: Invalid count value: -3\n    at String.repeat (<anonymous>)";
    expect(await repaired(source, error, '" ".repeat', "repeat")).toContain(
      "repeat(Math.max(0, width - text.length))",
    );
  });

  it("counts with a variable", async () => {
    const source =
      "function sum(list) {\n  let all = 0;\n  for (const i = 0; i < list.length; i++) all += list[i];\n  return all;\n}\n";
    expect(
      await repaired(source, "TypeError: Assignment to constant variable.", "for (const i", "i++"),
    ).toContain("for (let i = 0;");
  });
});
