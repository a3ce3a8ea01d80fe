import { afterEach, describe, expect, it } from "vitest";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
} from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const READ = (name: string) => `TypeError: Cannot read properties of undefined (reading '${name}')`;

async function repaired(
  files: Readonly<Record<string, string>>,
  error: string,
  raised: readonly RaisedAt[],
  path: string,
): Promise<string> {
  const found = await investigateJavascript(files, error, raised, null);
  open.push(found);
  return javascriptRecipes
    .flatMap((recipe) => patchesOf(recipe, found.investigation))
    .map((patch) => patched(files, patch, path))
    .join("\n");
}

const MAIN = (load: string, asked = "error instanceof PlanError") =>
  `const { PlanError, ${load} } = require("./plan");\n\ntry {\n  console.log(${load}(JSON.parse(process.argv[2])));\n} catch (error) {\n  if (!(${asked})) throw error;\n  console.error(error.message);\n  process.exit(2);\n}\n`;

const PLAN = (above: string) =>
  `class PlanError extends Error {}\n\nfunction readPlan(data) {\n${above}  return data.days.map((day) => slots(data, day));\n}\n\nfunction slots(data, day) {\n  const template = data.templates.find((one) => one.id === day.template);\n  return template.slots;\n}\n\nfunction shift(data, id) {\n  const found = data.shifts.find((one) => one.id === id);\n  if (!found) throw new PlanError(\`no shift $\{id}\`);\n  return found;\n}\n\nmodule.exports = { PlanError, readPlan, shift };\n`;
const PLAN_RAISED = [
  { path: "plan.js", statement: "return template.slots", at: "slots", function: "slots" },
  { path: "plan.js", statement: "slots(data, day))", at: "slots(", function: "<anonymous>" },
  { path: "plan.js", statement: "data.days.map", at: "map", function: "readPlan" },
  { path: "main.js", statement: "readPlan(JSON", at: "readPlan" },
];
const STRICT = '  if (!Array.isArray(data.days)) throw new PlanError("days are missing");\n';

describe("a lookup that missed, outside of requests, where the project throws an error of its own for others", () => {
  it("throws the same, where who called throws it as well", async () => {
    const made = await repaired(
      { "plan.js": PLAN(STRICT), "main.js": MAIN("readPlan") },
      READ("slots"),
      PLAN_RAISED,
      "plan.js",
    );
    expect(made).toContain("if (!template) throw new PlanError(`no template $" + "{day.template}`);");
  });

  it("throws nothing for what a record refers to, where nobody above refuses records", async () => {
    const made = await repaired(
      { "plan.js": PLAN(""), "main.js": MAIN("readPlan") },
      READ("slots"),
      PLAN_RAISED,
      "plan.js",
    );
    expect(made).not.toContain("if (!template) throw");
  });

  it("throws no error that nobody tells from others", async () => {
    const main = MAIN("readPlan", "error.isOurs");
    const made = await repaired(
      { "plan.js": PLAN(STRICT), "main.js": main },
      READ("slots"),
      PLAN_RAISED,
      "plan.js",
    );
    expect(made).not.toContain("if (!template) throw");
  });

  it("throws it in another file, for a key that the caller gave", async () => {
    const files = {
      "errors.mjs": "export class BookingError extends Error {}\n",
      "rooms.mjs":
        'import { BookingError } from "./errors.mjs";\n\nconst ROOMS = new Map([["blue", { rate: 80 }]]);\n\nexport function roomNamed(name) {\n  const room = ROOMS.get(name);\n  if (!room) throw new BookingError(`unknown room $' +
        "{name}`);\n  return room;\n}\n",
      "seasons.mjs":
        "const SEASONS = { spring: { factor: 1 } };\n\nexport function factorOf(season) {\n  const found = SEASONS[season];\n  return found.factor;\n}\n",
      "cli.mjs":
        'import { BookingError } from "./errors.mjs";\nimport { roomNamed } from "./rooms.mjs";\nimport { factorOf } from "./seasons.mjs";\n\ntry {\n  console.log(roomNamed(process.argv[2]).rate * factorOf(process.argv[3]));\n} catch (error) {\n  if (!(error instanceof BookingError)) throw error;\n  process.exit(1);\n}\n',
    };
    const made = await repaired(
      files,
      READ("factor"),
      [
        { path: "seasons.mjs", statement: "found.factor", at: "factor", function: "factorOf" },
        { path: "cli.mjs", statement: "factorOf(process", at: "factorOf" },
      ],
      "seasons.mjs",
    );
    expect(made).toContain('import { BookingError } from "./errors.mjs";');
    expect(made).toContain("if (!found) throw new BookingError(`unknown season $" + "{season}`);");
  });
});

describe("two lookups in one function, of which one is asked about", () => {
  it.each([
    [
      "by what they are found by",
      "accounts.find((one) => one.id === from)",
      "accounts.find((one) => one.id === to)",
    ],
    [
      "by the first of many",
      "accounts.filter((one) => one.id === from)[0]",
      "accounts.filter((one) => one.id === to)[0]",
    ],
    ["by a part of what was given", "accounts.get(from)", "accounts.get(order.target)"],
  ])("names the key that was looked for: %s", async (_, one, other) => {
    const files = {
      "ledger.mjs": `import { accounts } from "./accounts.mjs";\n\nexport class UnknownAccount extends Error {}\n\nexport function transfer(from, to, order) {\n  const source = ${one};\n  if (source === undefined) throw new UnknownAccount(from);\n  const target = ${other};\n  target.cents += order.cents;\n  source.cents -= order.cents;\n}\n`,
      "accounts.mjs": "export const accounts = load();\n",
    };
    const made = await repaired(
      files,
      READ("cents"),
      [{ path: "ledger.mjs", statement: "target.cents +=", at: "cents", function: "transfer" }],
      "ledger.mjs",
    );
    expect(made).toMatch(/if \(target === undefined\) throw new UnknownAccount\((?:to|order\.target)\);/);
    expect(made).not.toMatch(/target === undefined\) throw new UnknownAccount\(from\)/);
  });
});

describe("an entry at a place that was looked for", () => {
  it("is not begun where nothing was found", async () => {
    const files = {
      "tasks.js":
        "export function finish(tasks, id) {\n  const at = tasks.findIndex((task) => task.id === id);\n  tasks[at].done = true;\n}\n",
    };
    const made = await repaired(
      files,
      "TypeError: Cannot set properties of undefined (setting 'done')",
      [{ path: "tasks.js", statement: "tasks[at].done", at: "done", function: "finish" }],
      "tasks.js",
    );
    expect(made).not.toContain("??=");
  });
});
