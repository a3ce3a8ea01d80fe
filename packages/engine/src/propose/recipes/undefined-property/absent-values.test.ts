import { afterEach, describe, expect, it } from "vitest";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
  requestTo,
} from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const READ = (name: string, empty = "undefined") =>
  `TypeError: Cannot read properties of ${empty} (reading '${name}')`;
const app = (body: string) =>
  `const express = require("express");\nconst app = express();\n${body}\nmodule.exports = app;\n`;

/** The file of the error after the first patch, with what that is based on in front; null where nobody knows one. */
async function repaired(
  files: Readonly<Record<string, string>>,
  error: string,
  raised: RaisedAt,
  path: string | null = null,
): Promise<string | null> {
  const found = await investigateJavascript(files, error, [raised], path === null ? null : requestTo(path));
  open.push(found);
  const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
  return patch ? `${patch.basis}\n${patched(files, patch, raised.path)}` : null;
}

describe("an item of many whose lookup found nothing", () => {
  it("is passed over as the loop passes over others", async () => {
    const source = `export function bill(lines, products, log) {
  let total = 0;
  for (const line of lines) {
    if (!line.sku) {
      log.warn("line without sku", line.id);
      continue;
    }
    const product = products.find((one) => one.sku === line.sku);
    total += product.price * line.count;
  }
  return total;
}
`;
    const raised = { path: "bill.js", statement: "product.price * line.count", at: "price" };
    const made = await repaired({ "bill.js": source }, READ("price"), raised);
    expect(made).toContain("house");
    expect(made).toContain(
      '=== line.sku);\n    if (!product) {\n      log.warn("line without product", line.id);\n      continue;\n    }\n',
    );
  });

  it("is collected as another function collects what it cannot find", async () => {
    const files = {
      "import.js": `exports.importAll = (rows, members) => {
  const errors = [];
  for (const row of rows) {
    const member = members.get(row.memberId);
    if (member === undefined) {
      errors.push({ row: row.id, reason: "unknown" });
      continue;
    }
    member.seen = true;
  }
  return errors;
};
exports.check = (rows, teams) => {
  const errors = [];
  for (const entry of rows) {
    const team = teams.get(entry.teamId);
    if (team.closed) errors.push({ row: entry.id, reason: "closed" });
  }
  return errors;
};
`,
    };
    const raised = { path: "import.js", statement: "if (team.closed)", at: "closed" };
    const made = await repaired(files, READ("closed"), raised);
    expect(made).toContain(
      '    if (team === undefined) {\n      errors.push({ row: entry.id, reason: "unknown" });\n      continue;\n    }\n',
    );
  });

  it("is left alone where nothing near passes anything over", async () => {
    const source =
      "exports.bill = (lines, products) => {\n  let total = 0;\n  for (const line of lines) {\n    const product = products.find((one) => one.sku === line.sku);\n    total += product.price * line.count;\n  }\n  return total;\n};\n";
    const raised = { path: "bill.js", statement: "product.price * line.count", at: "price" };
    expect(await repaired({ "bill.js": source }, READ("price"), raised)).toBeNull();
  });
});

describe("a lookup whose callers expect nothing", () => {
  it("gives what its other branches give", async () => {
    const source = `const ENTRIES = [{ code: "a", label: "A" }];
export function labelOf(code) {
  if (!code) return null;
  const entry = ENTRIES.find((one) => one.code === code);
  return entry.label;
}
`;
    const raised = { path: "labels.js", statement: "entry.label", at: "label" };
    const made = await repaired({ "labels.js": source }, READ("label"), raised);
    expect(made).toContain("=== code);\n  if (!entry) return null;\n  return entry.label;");
  });
});

describe("data that may lack a part", () => {
  it("falls back at all places of the function that read it", async () => {
    const source = `exports.view = (order) => ({
  id: order.id,
  agent: order.agent?.name ?? null,
  city: order.address.city,
  zip: order.address.zip,
});
`;
    const raised = { path: "view.js", statement: "city: order.address.city", at: "city" };
    const made = await repaired({ "view.js": source }, READ("city", "null"), raised);
    expect(made).toContain("city: order.address?.city ?? null,\n  zip: order.address?.zip ?? null,");
  });

  it("is no object where the house leaves such objects out", async () => {
    const source = `exports.view = (order) => ({
  agent: order.agent ? { name: order.agent.name } : null,
  address: { city: order.address.city, zip: order.address.zip },
});
`;
    const raised = { path: "view.js", statement: "order.address.city", at: "city" };
    const made = await repaired({ "view.js": source }, READ("city", "null"), raised);
    expect(made).toContain(
      "address: order.address ? { city: order.address.city, zip: order.address.zip } : null,",
    );
  });

  it.each([
    [
      "its entries",
      "TypeError: Cannot convert undefined or null to object\n    at Function.keys (<anonymous>)",
      "  return Object.keys(item.labels).sort();",
      "Object.keys(item.labels ?? {})",
    ],
    [
      "a list of it",
      "TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))\n    at new Map (<anonymous>)",
      "  return new Map(item.pairs);",
      "new Map(item.pairs ?? [])",
    ],
    [
      "what is taken out",
      "TypeError: Cannot destructure property 'unit' of 'item.size' as it is undefined.",
      "  const { unit, value } = item.size;\n  return unit;",
      "= item.size ?? {};",
    ],
    [
      "a comparison",
      READ("kind"),
      '  if (item.sender.kind === "bot") return [];\n  return [1];',
      'if (item.sender?.kind === "bot")',
    ],
  ])("is taken as empty: %s", async (_what, error, body, wanted) => {
    const source = `exports.read = (item) => {\n${body}\n};\n`;
    const statement = body.split("\n")[0]?.trim() ?? "";
    const raised = {
      path: "read.js",
      statement,
      at: /unit/.test(statement) ? "unit" : /kind/.test(statement) ? "kind" : "item",
    };
    const made = await repaired({ "read.js": source }, error, raised);
    expect(made).toContain(wanted);
    expect(made).toMatch(/^guess/);
  });

  it.each([
    ["money", "total: order.payment.amount", "amount"],
    ["what is computed with", "size: order.box.width * 2", "width"],
  ])("is not made up: %s", async (_what, entry, name) => {
    const source = `exports.view = (order) => ({ ${entry} });\n`;
    const raised = { path: "view.js", statement: entry, at: name };
    expect(await repaired({ "view.js": source }, READ(name), raised)).toBeNull();
  });
});

describe("a request without a body", () => {
  const error = "TypeError: Cannot destructure property 'name' of 'req.body' as it is undefined.";

  it("is refused by the check that follows", async () => {
    const source = app(
      'app.post("/teams", (req, res) => {\n  const { name } = req.body;\n  if (!name) {\n    return res.status(422).json({ error: "name is required" });\n  }\n  res.status(201).json({ name });\n});',
    );
    const raised = { path: "app.js", statement: "const { name } = req.body", at: "name" };
    const made = await repaired({ "app.js": source }, error, raised, "/teams");
    expect(made).toContain("house");
    expect(made).toContain("const { name } = req.body ?? {};");
  });

  it("is one without parts where each part has a default", async () => {
    const source = app(
      'app.post("/teams", (req, res) => {\n  const { name = null, size = 2 } = req.body;\n  res.status(201).json({ name, size });\n});',
    );
    const raised = { path: "app.js", statement: "const { name = null", at: "name" };
    const made = await repaired({ "app.js": source }, error, raised, "/teams");
    expect(made).toContain("const { name = null, size = 2 } = req.body ?? {};");
  });

  it("is refused where nothing follows", async () => {
    const source = app(
      'app.post("/teams", (req, res) => {\n  const { name } = req.body;\n  res.status(201).json({ name });\n});',
    );
    const raised = { path: "app.js", statement: "const { name } = req.body", at: "name" };
    const made = await repaired({ "app.js": source }, error, raised, "/teams");
    expect(made).toContain("  if (!req.body) {\n    return res.status(400)");
  });
});

describe("text of a request that lacks a piece", () => {
  it("is a bad value, not an absent thing", async () => {
    const source = app(
      'app.get("/range", (req, res) => {\n  const match = /^(\\d+)-(\\d+)$/.exec(req.query.range);\n  res.json({ from: match[1], to: match[2] });\n});',
    );
    const raised = { path: "app.js", statement: "match[1]", at: "1" };
    const made = await repaired({ "app.js": source }, READ("1", "null"), raised, "/range");
    expect(made).toContain("if (!match) {\n    return res.status(400)");
  });

  it("is no login where it is one of those", async () => {
    const source = app(
      'app.get("/me", (req, res) => {\n  const match = /^Bearer (.+)$/.exec(req.headers.authorization);\n  res.json({ token: match[1] });\n});\napp.get("/you", (req, res) => {\n  if (!req.headers.authorization) return res.status(401).json({ error: "sign in first" });\n  res.json({});\n});',
    );
    const raised = { path: "app.js", statement: "match[1]", at: "1" };
    const made = await repaired({ "app.js": source }, READ("1", "null"), raised, "/me");
    expect(made).toContain('if (!match) return res.status(401).json({ error: "sign in first" });');
  });
});

describe("an absent list of which a number is made", () => {
  it.each([
    ["counted", "state.todos.filter((todo) => !todo.done).length", "(state.todos ?? []).filter", "filter"],
    [
      "added up",
      "state.todos.reduce((sum, todo) => sum + todo.hours, 0)",
      "(state.todos ?? []).reduce",
      "reduce",
    ],
  ])("is empty where it is %s, and the number stays a number", async (_, expression, expected, method) => {
    const source = `export const figure = (state) => ${expression};\n`;
    const raised = { path: "figure.js", statement: expression, at: method };
    expect(await repaired({ "figure.js": source }, READ(method), raised)).toContain(expected);
  });
});

describe("a part that the object of a test lacks", () => {
  const report =
    "export function lineOf(station) {\n  return station.readings.map(String).join(station.place).trim();\n}\n";
  const raised = { path: "src/line.js", statement: "station.readings.map", at: "map", function: "lineOf" };
  const call = 'lineOf({ place: "Jena" })';
  const repairedFrom = async (path: string, text: string) => {
    const files = { "src/line.js": report, [path]: text };
    const caller = { path, statement: call, at: "lineOf" };
    const found = await investigateJavascript(files, READ("map"), [raised, caller], null);
    open.push(found);
    const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
    return patch ? patched(files, patch, raised.path) : null;
  };

  it("may be absent, since a test makes what there may be", async () => {
    const test = `import assert from "node:assert/strict";\nimport { it } from "node:test";\nimport { lineOf } from "../src/line.js";\n\nit("has no readings", () => {\n  assert.equal(${call}, "Jena:");\n});\n`;
    expect(await repairedFrom("test/line.test.js", test)).toContain("(station.readings ?? []).map(String)");
  });

  it("is not given up where the program itself makes it so: it was left out there", async () => {
    const main = `import { lineOf } from "./line.js";\n\nexport const first = () => ${call};\n`;
    expect(await repairedFrom("src/main.js", main)).toBeNull();
  });
});
