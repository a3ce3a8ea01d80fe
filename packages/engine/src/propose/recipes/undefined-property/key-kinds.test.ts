import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** Bases of the patches for an invoice whose tariff is asked for under `key` in a map that is made as `tariffs`. */
async function bases(tariffs: string, key: string, zones = "") {
  const files = {
    "src/store.mjs": `export class Store {
  constructor(data) {
    this.invoices = new Map(data.invoices.map((invoice) => [invoice.id, invoice]));
    ${zones}
    this.tariffs = ${tariffs};
  }
}
`,
    "src/invoices.mjs": `export class Invoices {
  constructor(store) {
    this.store = store;
  }

  invoice(id) {
    const invoice = this.store.invoices.get(id);
    if (!invoice) return null;
    const tariff = this.store.tariffs.get(${key});
    return { id, tariff: tariff.name };
  }
}
`,
    "src/app.mjs": [
      'import express from "express";',
      'import { Invoices } from "./invoices.mjs";',
      'import { Store } from "./store.mjs";',
      "",
      "const invoices = new Invoices(new Store({ invoices: [], tariffs: {} }));",
      "export const app = express();",
      'app.get("/invoices/:id", (req, res) => {',
      "  const invoice = invoices.invoice(req.params.id);",
      '  if (!invoice) return res.status(404).json({ error: "no such invoice" });',
      "  res.json(invoice);",
      "});",
    ].join("\n"),
  };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'name')",
    [
      { path: "src/invoices.mjs", statement: "tariff.name", at: "name", function: "Invoices.invoice" },
      { path: "src/app.mjs", statement: "invoices.invoice(", at: "invoice" },
    ],
    requestTo("/invoices/i1", "/invoices/:id"),
  );
  open.push(found);
  return patchesOf(undefinedPropertyRecipe, found.investigation).map(({ basis }) => basis);
}

const BY_TEXT = "new Map(Object.entries(data.tariffs))";
const BY_NUMBER = "new Map(Object.entries(data.tariffs).map(([key, one]) => [Number(key), one]))";
const ZONES = "this.zones = new Map(Object.entries(data.zones).map(([key, one]) => [Number(key), one]));";

describe("a map that is asked under a key of another kind", () => {
  it.each([
    ["a number of texts", BY_TEXT, "Number(invoice.tariff)", ""],
    ["a record's number of texts, as the map beside shows", BY_TEXT, "invoice.tariff", ZONES],
    ["a text of numbers", BY_NUMBER, "String(invoice.tariff)", ""],
  ])("has missed for that, so that nothing is left out: %s", async (_what, tariffs, key, zones) => {
    expect(await bases(tariffs, key, zones)).not.toContain("house");
  });

  it.each([
    ["texts for texts", BY_TEXT, "String(invoice.tariff)", ZONES],
    ["numbers for numbers", BY_NUMBER, "invoice.tariff", ZONES],
    ["nothing shows the kind", BY_TEXT, "invoice.tariff", ""],
  ])("is left as the house leaves it where the kinds agree: %s", async (_what, tariffs, key, zones) => {
    expect(await bases(tariffs, key, zones)).toContain("house");
  });
});
