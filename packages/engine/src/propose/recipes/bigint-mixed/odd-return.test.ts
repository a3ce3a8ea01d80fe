import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { bigintMixedRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const MIXED = "TypeError: Cannot mix BigInt and other types, use explicit conversions";

async function repaired(files: Readonly<Record<string, string>>, changed: string): Promise<string | null> {
  const raised = [{ path: "total.js", statement: "account.balance +" }];
  const found = await investigateJavascript(files, MIXED, raised, requestTo("/total"));
  open.push(found);
  const [patch] = patchesOf(bigintMixedRecipe, found.investigation);
  return patch ? patched(files, patch, changed) : null;
}

const TOTAL =
  'import { interest } from "./interest.js";\nexport function total(account) {\n  return account.balance + interest(account);\n}\n';
const interest = (last: string) =>
  `export function interest(account) {\n  if (account.closed) return 0n;\n  ${last}\n}\n`;

describe("a function that gives a number in one way and a BigInt in the others", () => {
  it("gives a BigInt in all of them", async () => {
    const files = { "total.js": TOTAL, "interest.js": interest("return account.days * RATE;") };
    expect(await repaired(files, "interest.js")).toContain("  return BigInt(account.days * RATE);");
  });

  it("does so beside what adds it up", async () => {
    const own = TOTAL.replace(/^import.*\n/, "").concat(
      "const interest = ({ days, late }) => {\n  if (days < 3) return 0n;\n  if (late) return BigInt(days);\n  return days + 10;\n};\n",
    );
    expect(await repaired({ "total.js": own }, "total.js")).toContain("  return BigInt(days + 10);");
  });

  it.each([
    ["what may have a fraction", "return account.days / 30;"],
    ["what nobody knows the kind of", "return account.interest;"],
    ["another way that tells nothing", "if (account.late) return LATE;\n  return account.days * 2;"],
  ])("is left to people for %s", async (_what, last) => {
    expect(await repaired({ "total.js": TOTAL, "interest.js": interest(last) }, "interest.js")).toBeNull();
  });
});
