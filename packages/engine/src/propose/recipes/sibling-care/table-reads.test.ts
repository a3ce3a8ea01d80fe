import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { siblingCareRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The application after the first patch for a plan that is in no table; null where there is none. */
async function repaired(elsewhere: string, key: string): Promise<string | null> {
  const files = {
    "plans.mjs": `export const PLANS = { free: { seats: 1 }, team: { seats: 9 } };\n\nexport const seatsOf = (account) => ${elsewhere};\n`,
    "app.mjs": [
      'import express from "express";',
      'import { accounts } from "./accounts.mjs";',
      'import { PLANS } from "./plans.mjs";',
      "export const app = express();",
      'app.get("/accounts/:plan", (req, res) => {',
      '  const account = accounts.get("kim");',
      `  const { seats } = PLANS[${key}];`,
      "  res.json({ seats });",
      "});",
    ].join("\n"),
    "accounts.mjs": 'export const accounts = new Map([["kim", { plan: "old" }]]);\n',
  };
  const found = await investigateJavascript(
    files,
    `TypeError: Cannot destructure property 'seats' of 'PLANS[${key}]' as it is undefined.`,
    [{ path: "app.mjs", statement: "const { seats }", at: "seats" }],
    requestTo("/accounts/old", "/accounts/:plan"),
  );
  open.push(found);
  const [first] = patchesOf(siblingCareRecipe, found.investigation);
  return first ? patched(files, first, "app.mjs") : null;
}

describe("a table of the house that a handler reads", () => {
  it.each([["(PLANS[account.plan] ?? PLANS.free).seats"], ["(PLANS[account.plan] || PLANS.free).seats"]])(
    "has the entry that others take where there is none: %s",
    async (elsewhere) => {
      expect(await repaired(elsewhere, "account.plan")).toMatch(
        /const \{ seats \} = PLANS\[account\.plan\] (?:\?\?|\|\|) PLANS\.free;/,
      );
    },
  );

  it("is refused to a client who names what it has not", async () => {
    expect(await repaired("(PLANS[account.plan] ?? PLANS.free).seats", "req.params.plan")).toBeNull();
  });

  it("is left alone where nobody says what is taken instead", async () => {
    expect(await repaired("PLANS[account.plan].seats", "account.plan")).toBeNull();
  });
});
