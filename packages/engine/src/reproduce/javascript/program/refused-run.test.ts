import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript } from "../../../propose/recipes/javascript/investigate.testing.ts";
import { refusedRun } from "./refused-run.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const FAILED = "Command failed: node main.js week.json\n";

async function refused(said: string, caught = "if (!(error instanceof PlanError)) throw error;") {
  const files = {
    "plan.js": "exports.PlanError = class PlanError extends Error {};\nexports.slots = (one) => one.slots;\n",
    "main.js": `const { PlanError, slots } = require("./plan");\n\ntry {\n  console.log(slots());\n} catch (error) {\n  ${caught}\n  console.error(error.message);\n  process.exit(2);\n}\n`,
  };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'slots')",
    [
      { path: "plan.js", statement: "one.slots", at: "slots;" },
      { path: "main.js", statement: "slots())", at: "slots" },
    ],
    null,
  );
  open.push(found);
  return refusedRun(found.investigation, said);
}

describe("a program that ends by itself", () => {
  it("refuses with what it prints of an error that it tells from others", async () => {
    expect(await refused(`${FAILED}no template b\n`)).toMatchObject({
      name: "PlanError",
      said: "no template b",
    });
  });

  it.each([
    ["a trace", `${FAILED}TypeError: x\n    at slots (plan.js:2:3)\n`],
    ["words of the engine", `${FAILED}Cannot read properties of undefined\n`],
    ["a value that was left out", `${FAILED}no template undefined\n`],
    ["nothing", FAILED],
    ["another failure than a run", "no template b"],
  ])("refuses nothing with %s", async (_, message) => {
    expect(await refused(message)).toBeNull();
  });

  it("refuses nothing where it catches all errors alike", async () => {
    expect(await refused(`${FAILED}no template b\n`, "")).toBeNull();
  });
});
