import { afterEach, describe, expect, it } from "vitest";
import { beforeInitialisationRecipe } from "../before-initialisation/index.ts";
import { constantAssignedRecipe } from "../constant-assigned/index.ts";
import { headersSentRecipe } from "../headers-sent/index.ts";
import { invalidDateRecipe } from "../invalid-date/index.ts";
import { jsonParseRecipe } from "../json-parse/index.ts";
import { notAFunctionRecipe } from "../not-a-function/index.ts";
import { notIterableRecipe } from "../not-iterable/index.ts";
import type { Recipe } from "../recipe.ts";
import { reduceEmptyRecipe } from "../reduce-empty/index.ts";
import { unhandledRejectionRecipe } from "../unhandled-rejection/index.ts";
import { investigateJavascript, patched, patchesOf, requestTo } from "./investigate.testing.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The file after the first patch of a recipe; null where it has none. */
async function repaired(
  recipe: Recipe,
  source: string,
  error: string,
  statement: string,
  at?: string,
  callers: readonly string[] = [],
): Promise<string | null> {
  const files = { "app.js": source };
  const raised = [
    { path: "app.js", statement, ...(at ? { at } : {}) },
    ...callers.map((caller) => ({ path: "app.js", statement: caller })),
  ];
  const found = await investigateJavascript(files, error, raised, requestTo("/things"));
  open.push(found);
  const [patch] = patchesOf(recipe, found.investigation);
  return patch ? patched(files, patch, "app.js") : null;
}

const handler = (body: string, start = "(req, res)") =>
  `const express = require("express");\nconst app = express();\n\napp.get("/things", ${start} => {\n${body}\n});\n\nmodule.exports = app;\n`;

describe("reduce of an empty list", () => {
  const error = "TypeError: Reduce of empty array with no initial value";

  it("starts a sum with nothing", async () => {
    const source = "exports.total = (prices) => prices.reduce((sum, price) => sum + price);\n";
    expect(await repaired(reduceEmptyRecipe, source, error, "prices.reduce")).toContain("sum + price, 0)");
  });

  it.each([
    ["its type says", "export function best(items: Item[]): Item | undefined {", "", "return undefined;"],
    [
      "a neighbour does",
      "export function best(items) {",
      "export const worst = (items) => {\n  if (!items.length) return null;\n  return items[0];\n};\n",
      "return null;",
    ],
    [
      "its caller expects",
      "export function best(items) {",
      "export function show(items) {\n  const found = best(items);\n  return found ? found.name : 'nobody';\n}\n",
      "return null;",
    ],
  ])("gives for a choice among none what %s", async (_why, head, around, wanted) => {
    const source = `${around}${head}\n  return items.reduce((a, b) => (a.age > b.age ? a : b));\n}\n`;
    const files = { "app.ts": source };
    const raised = { path: "app.ts", statement: "items.reduce", at: "reduce" };
    const found = await investigateJavascript(files, error, [raised], requestTo("/things"));
    open.push(found);
    const [patch] = patchesOf(reduceEmptyRecipe, found.investigation);
    expect(patch && patched(files, patch, "app.ts")).toContain(
      `  if (items.length === 0) ${wanted}\n  return items.reduce`,
    );
  });

  it.each([
    ["as an argument", "years(found.age)", false],
    ["with an operator", "found.age + 1", false],
    ["after a question", "found ? found.age : 0", true],
  ])("gives what its neighbour gives only where no caller reads of none: %s", async (_how, read, isGiven) => {
    const source = `const years = (age) => age.toFixed(1);
export const mean = (items) => (items.length === 0 ? null : sum(items) / items.length);
export const best = (items) => items.reduce((a, b) => (a.age > b.age ? a : b));
export const show = (items) => {
  const found = best(items);
  return ${read};
};
`;
    const text = (await repaired(reduceEmptyRecipe, source, error, "items.reduce")) ?? "";
    expect(text.includes("items.length === 0 ? null : items.reduce")).toBe(isGiven);
  });

  it.each([
    ["a choice among items", "(best, one) => (one.age > best.age ? one : best)"],
    ["a sum whose first item is an object", "(sum, one) => sum + one.price"],
    ["texts that are joined", "(text, word) => text + word"],
  ])("leaves %s alone", async (_, callback) => {
    const source = `exports.pick = (items) => items.reduce(${callback});\n`;
    expect(await repaired(reduceEmptyRecipe, source, error, "items.reduce")).toBeNull();
  });
});

describe("a constant that is assigned", () => {
  const error = "TypeError: Assignment to constant variable.";

  it("becomes a variable where it is local", async () => {
    const source =
      "function total(items) {\n  const sum = 0;\n  for (const item of items) sum += item.count;\n  return sum;\n}\n";
    expect(await repaired(constantAssignedRecipe, source, error, "sum += item.count")).toContain(
      "let sum = 0;",
    );
  });

  it("is left alone where all requests share it", async () => {
    const source = "const limit = 3;\nfunction raise() {\n  limit = 4;\n}\n";
    expect(await repaired(constantAssignedRecipe, source, error, "limit = 4")).toBeNull();
  });
});

describe("a variable that is used above its declaration", () => {
  const error = "ReferenceError: Cannot access 'limit' before initialization";

  it("is declared above", async () => {
    const source =
      "function page(all) {\n  const rows = all.slice(0, limit);\n  const limit = 10;\n  return rows;\n}\n";
    expect(await repaired(beforeInitialisationRecipe, source, error, "all.slice(0, limit)", "limit")).toBe(
      "function page(all) {\n  const limit = 10;\n  const rows = all.slice(0, limit);\n  return rows;\n}\n",
    );
  });

  const filled =
    "fill();\n\nconst base = { a: 1 };\n\nconst limit = { b: 2 };\n\nfunction fill() {\n  for (const key of Object.keys(limit)) add(key, base);\n}\n";

  it("stays where what is called reads another one as well: the call moves below both", async () => {
    expect(
      await repaired(
        beforeInitialisationRecipe,
        filled,
        error,
        "for (const key of Object.keys(limit))",
        "limit",
        ["fill();"],
      ),
    ).toBe(
      "const base = { a: 1 };\n\nconst limit = { b: 2 };\n\nfill();\n\nfunction fill() {\n  for (const key of Object.keys(limit)) add(key, base);\n}\n",
    );
  });

  it("is left where what stands in between runs something", async () => {
    const source = filled.replace("const base = { a: 1 };", "const base = open();");
    const text = await repaired(
      beforeInitialisationRecipe,
      source,
      error,
      "for (const key of Object.keys(limit))",
      "limit",
      ["fill();"],
    );
    expect(text ?? "").not.toContain("limit = { b: 2 };\n\nfill()");
  });

  it("is left where it needs what is made in between", async () => {
    const source =
      "function page(all) {\n  const rows = all.slice(0, limit);\n  const limit = rows.length;\n  return rows;\n}\n";
    expect(
      await repaired(beforeInitialisationRecipe, source, error, "all.slice(0, limit)", "limit"),
    ).toBeNull();
  });
});

describe("text of a request that is no JSON", () => {
  const error = `SyntaxError: Unexpected token 'm', "many" is not valid JSON\n    at JSON.parse (<anonymous>)`;

  it("is refused where it is read", async () => {
    const source = handler("  const filter = JSON.parse(req.query.filter);\n  res.json(filter);");
    const text = await repaired(jsonParseRecipe, source, error, "JSON.parse(req.query.filter)");
    expect(text).toContain(
      "  let filter;\n  try {\n    filter = JSON.parse(req.query.filter);\n  } catch {\n    return res.status(400)",
    );
  });

  it.each([
    [
      "in a choice",
      "  const filter = req.query.filter ? JSON.parse(req.query.filter) : {};\n  res.json(filter);",
      "  let filter;\n  try {\n    filter = req.query.filter ? JSON.parse(req.query.filter) : {};\n  } catch {\n",
    ],
    [
      "handed on at once",
      "  res.json(find(JSON.parse(req.query.filter)));",
      "  let parsed;\n  try {\n    parsed = JSON.parse(req.query.filter);\n  } catch {\n",
    ],
  ])("is refused where it is read %s", async (_where, body, wanted) => {
    const text = await repaired(jsonParseRecipe, handler(body), error, "JSON.parse(req.query.filter)");
    expect(text).toContain(wanted);
  });

  it("is not made up where it is the project's own", async () => {
    const source = handler(
      '  const filter = JSON.parse(require("fs").readFileSync("filter.json", "utf8"));\n  res.json(filter);',
    );
    expect(await repaired(jsonParseRecipe, source, error, "JSON.parse(require")).toBeNull();
  });
});

describe("a date that is none", () => {
  const error = "RangeError: Invalid time value\n    at Date.toISOString (<anonymous>)";

  it("is refused where the request said it", async () => {
    const source = handler("  const day = new Date(req.query.day);\n  res.json({ day: day.toISOString() });");
    expect(await repaired(invalidDateRecipe, source, error, "day.toISOString()")).toContain(
      "  if (Number.isNaN(day.getTime())) {\n    return res.status(400)",
    );
  });

  it("is shown as none where it was stored", async () => {
    const source = handler("  const day = new Date(stored.day);\n  res.json({ day: day.toISOString() });");
    expect(await repaired(invalidDateRecipe, source, error, "day.toISOString()")).toContain(
      "res.json({ day: Number.isNaN(day.getTime()) ? null : day.toISOString() });",
    );
  });
});

describe("a request that is answered twice", () => {
  const error =
    "Error [ERR_HTTP_HEADERS_SENT]: Cannot set headers after they are sent to the client\n    at ServerResponse.setHeader (node:_http_outgoing:700:11)";

  it("ends with the first answer", async () => {
    const source = handler(
      '  if (!req.query.id) {\n    res.status(400).json({ error: "id" });\n  }\n  res.json({ id: req.query.id });',
    );
    expect(await repaired(headersSentRecipe, source, error, "res.json({ id: req.query.id })")).toContain(
      'return res.status(400).json({ error: "id" });',
    );
  });

  it("ends a callback inside the handler", async () => {
    const source = handler(
      "  load(req.query.id, (error, row) => {\n    if (error) {\n      res.sendStatus(404);\n    }\n    res.json(row);\n  });",
    );
    expect(await repaired(headersSentRecipe, source, error, "res.json(row)")).toContain(
      "return res.sendStatus(404);",
    );
  });

  it("is not guessed at where no answer stands above", async () => {
    const source = handler("  notify(res);\n  res.json({});");
    expect(await repaired(headersSentRecipe, source, error, "res.json({})")).toBeNull();
  });
});

describe("a value of another kind", () => {
  it("is called by the name that the language knows", async () => {
    const source = "exports.shout = (text) => text.trim().toUppercase();\n";
    const error = "TypeError: text.trim(...).toUppercase is not a function";
    expect(
      await repaired(notAFunctionRecipe, source, error, "text.trim().toUppercase()", "toUppercase"),
    ).toContain("toUpperCase()");
  });

  it("is converted as the house converts values of that name", async () => {
    const source =
      "exports.sum = (rows) => rows.reduce((sum, row) => sum + Number(row.weight), 0);\nexports.show = (row) => row.weight.toFixed(1);\n";
    const error = "TypeError: row.weight.toFixed is not a function";
    expect(await repaired(notAFunctionRecipe, source, error, "row.weight.toFixed(1)", "toFixed")).toContain(
      "=> Number(row.weight).toFixed(1)",
    );
  });

  it("is converted where it is used, as the language does, where nobody in the house does it", async () => {
    const source = "exports.show = (row) => row.weight.toFixed(1);\n";
    const error = "TypeError: row.weight.toFixed is not a function";
    expect(await repaired(notAFunctionRecipe, source, error, "row.weight.toFixed(1)", "toFixed")).toBe(
      "exports.show = (row) => Number(row.weight).toFixed(1);\n",
    );
  });

  it("is left alone where the house converts it in two ways", async () => {
    const source =
      "exports.a = (row) => Number(row.weight);\nexports.b = (row) => parseInt(row.weight);\nexports.show = (row) => row.weight.toFixed(1);\n";
    const error = "TypeError: row.weight.toFixed is not a function";
    expect(await repaired(notAFunctionRecipe, source, error, "row.weight.toFixed(1)", "toFixed")).toBeNull();
  });

  it("falls back to an empty list where the house does so", async () => {
    const source =
      "exports.view = (post) => ({\n  authors: [...(post.authors ?? [])],\n  tags: [...post.tags],\n});\n";
    const error = "TypeError: post.tags is not iterable";
    expect(await repaired(notIterableRecipe, source, error, "tags: [...post.tags]")).toContain(
      "[...(post.tags ?? [])]",
    );
  });
});

describe("a rejected handler of Express", () => {
  it("hands its rejection on", async () => {
    const source = handler("  const rows = await load();\n  res.json(rows);", "async (req, res)");
    const files = { "app.js": source };
    const found = await investigateJavascript(
      files,
      "NotFound: There is no such thing",
      [{ path: "app.js", statement: "await load()", at: "load" }],
      requestTo("/things"),
    );
    open.push(found);
    const event = found.investigation.event;
    const unanswered = { ...found.investigation, event: event && { ...event, responseStatus: null } };
    const [patch] = patchesOf(unhandledRejectionRecipe, unanswered);
    const text = patch ? patched(files, patch, "app.js") : "";
    expect(text).toContain("async (req, res, next) => {\n  try {\n    const rows = await load();");
    expect(text).toContain("  } catch (error) {\n    next(error);\n  }\n");
  });

  it.each([
    ["hands it on itself", "next(error);", "generic"],
    ["answers it itself", 'res.status(502).json({ error: "not available" });', "generic"],
    [
      "logs it only, and the framework's own error handler saw it",
      "log(error); throw error;",
      "auto.http.express",
    ],
  ])("is left alone where it %s", async (_, catching, mechanism) => {
    const body = `  try {\n    const rows = await load();\n    res.json(rows);\n  } catch (error) {\n    ${catching}\n  }`;
    const files = { "app.js": handler(body, "async (req, res, next)") };
    const found = await investigateJavascript(
      files,
      "NotFound: There is no such thing",
      [{ path: "app.js", statement: "await load()", at: "load" }],
      requestTo("/things"),
    );
    open.push(found);
    const { event } = found.investigation;
    const exceptions = event?.exceptions.map((one) => ({
      ...one,
      mechanism: { type: mechanism, handled: false, synthetic: false },
    }));
    const unanswered = {
      ...found.investigation,
      event: event && exceptions ? { ...event, exceptions, responseStatus: null } : null,
    };
    expect(patchesOf(unhandledRejectionRecipe, unanswered)).toEqual([]);
  });
});
