import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { unlinkedImportRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function repaired(
  files: Readonly<Record<string, string>>,
  error: string,
  path: string,
): Promise<string | null> {
  const found = await investigateJavascript({ "package.json": '{ "type": "module" }', ...files }, error, []);
  open.push(found);
  const [patch] = patchesOf(unlinkedImportRecipe, found.investigation);
  return patch ? patched({ "package.json": '{ "type": "module" }', ...files }, patch, path) : null;
}

const lacks = (module: string, name: string) =>
  `SyntaxError: The requested module '${module}' does not provide an export named '${name}'`;

describe("a name that a module takes in and another one does not give out", () => {
  it("is a type, and is taken in as one", async () => {
    const files = {
      "src/lots.ts": "export interface Lot { id: string }\nexport const first = (lots: Lot[]) => lots[0];\n",
      "src/sale.ts":
        'import { first, Lot } from "./lots.ts";\nexport const sale = (lots: Lot[]) => first(lots);\n',
    };
    expect(await repaired(files, lacks("./lots.ts", "Lot"), "src/sale.ts")).toContain(
      'import { first, type Lot } from "./lots.ts";',
    );
  });

  it("is a type that is passed on with others", async () => {
    const files = {
      "src/types.ts": "export interface Lot { id: string }\nexport type Bid = number;\n",
      "src/model.ts": 'export { Lot, Bid } from "./types.ts";\n',
    };
    expect(await repaired(files, lacks("./types.ts", "Lot"), "src/model.ts")).toContain(
      'export type { Lot, Bid } from "./types.ts";',
    );
  });

  it("is the default of the other module", async () => {
    const files = {
      "src/weekly.js": "export default function weekly() {}\n",
      "src/all.js": 'import { weekly } from "./weekly.js";\nexport const all = { weekly };\n',
    };
    expect(await repaired(files, lacks("./weekly.js", "weekly"), "src/all.js")).toContain(
      'import weekly from "./weekly.js";',
    );
  });

  it("is no default: parts of the module are read of the name", async () => {
    const files = {
      "src/units.js": "export const parse = (text) => Number(text);\n",
      "src/run.js": 'import units from "./units.js";\nexport const run = (text) => units.parse(text);\n',
    };
    expect(await repaired(files, lacks("./units.js", "default"), "src/run.js")).toContain(
      'import * as units from "./units.js";',
    );
  });

  it("was kept back", async () => {
    const files = {
      "src/lines.js":
        "function isBlank(line) {\n  return line === '';\n}\n\nexport const all = (lines) => lines.filter(isBlank);\n",
      "src/sum.js": 'import { isBlank } from "./lines.js";\nexport const sum = isBlank;\n',
    };
    expect(await repaired(files, lacks("./lines.js", "isBlank"), "src/lines.js")).toContain(
      "export function isBlank(line)",
    );
  });

  it("has a longer name there, at all places where it is used", async () => {
    const files = {
      "src/rules.js": "export const isLowStock = (item) => item.left < 5;\nexport const LIMIT = 5;\n",
      "src/check.js":
        'import { lowStock } from "./rules.js";\nexport const check = (items) => items.filter(lowStock);\n',
    };
    expect(await repaired(files, lacks("./rules.js", "lowStock"), "src/check.js")).toBe(
      'import { isLowStock } from "./rules.js";\nexport const check = (items) => items.filter(isLowStock);\n',
    );
  });

  it("lies in another module now", async () => {
    const files = {
      "src/text.js": "export const capital = (text) => text.toUpperCase();\n",
      "src/names.js": "export const initials = (name) => name[0];\n",
      "src/label.js":
        'import { capital, initials } from "./text.js";\nexport const label = [capital, initials];\n',
    };
    expect(await repaired(files, lacks("./text.js", "initials"), "src/label.js")).toContain(
      'import { capital } from "./text.js";\nimport { initials } from "./names.js";',
    );
  });

  it("is of a CommonJS module, which is taken in whole", async () => {
    const files = {
      "src/vat.cjs": "module.exports = Object.freeze({ rateOf: () => 0 });\n",
      "src/invoice.mjs":
        'import { rateOf } from "./vat.cjs";\nexport const invoice = (net) => net * rateOf();\n',
    };
    const error =
      "SyntaxError: Named export 'rateOf' not found. The requested module './vat.cjs' is a CommonJS module, which may not support all module.exports as named exports.";
    expect(await repaired(files, error, "src/invoice.mjs")).toContain(
      'import vat from "./vat.cjs";\n\nconst { rateOf } = vat;',
    );
  });

  it("is left alone where nothing is called nearly so", async () => {
    const files = {
      "src/rules.js": "export const LIMIT = 5;\n",
      "src/check.js": 'import { isOpen } from "./rules.js";\nexport const check = isOpen;\n',
    };
    expect(await repaired(files, lacks("./rules.js", "isOpen"), "src/check.js")).toBeNull();
  });
});
