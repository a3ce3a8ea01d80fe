import { afterEach, describe, expect, it } from "vitest";
import { applyEdits } from "../../../code/edit.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { investigateJavascript } from "../../recipes/javascript/investigate.testing.ts";
import { refusedFirst } from "./refused-first.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const PATH = "src/work.js";

/** The text after a refusal was put behind the line that ends with `behind`; null where it may not stand there. */
async function refusedBehind(text: string, behind: string, refusal = "if (!rate) throw new Missing(code);") {
  const found = await investigateJavascript({ [PATH]: text }, "Error: x", []);
  open.push(found);
  const { code } = found.investigation;
  const file = code.file(PATH);
  if (!file) throw new Error("no such file");
  const at = text.indexOf(behind) + behind.length;
  const edits = refusedFirst(code, [{ ...textEdit(file, at, at, `\n  ${refusal}`), part: "fix" }]);
  return edits && Buffer.from(applyEdits(Buffer.from(text), edits)).toString();
}

const LOOKUP = "const rate = rates.get(code);";
const WITH = (before: string) =>
  `export async function charge(account, code) {\n${before}  ${LOOKUP}\n  account.total += rate.cents;\n}\n`;

describe("a refusal behind an alteration", () => {
  it.each([
    ["of what was given", "  account.charges.push(code);\n"],
    ["of something got from elsewhere", "  const book = books.of(account);\n  book.open = false;\n"],
    ["of a table of the module", "  delete pending[account.id];\n"],
    ["of a store", "  await accounts.save(account);\n"],
    ["of rows", '  db.prepare("UPDATE accounts SET used = 1 WHERE id = ?").run(account.id);\n'],
  ])("moves to its front with the lookup: %s", async (_name, before) => {
    const made = await refusedBehind(WITH(before), LOOKUP);
    const [last] = before.trim().split("\n").slice(-1);
    expect(made).toContain(`${LOOKUP}\n  if (!rate) throw new Missing(code);\n  ${last?.trim()}`);
    expect(made?.split(LOOKUP)).toHaveLength(2);
  });

  it("takes along what the lookup needs", async () => {
    const text = `export function charge(account, line) {\n  account.lines.push(line);\n  const code = line.code.trim();\n  ${LOOKUP}\n  return rate.cents;\n}\n`;
    expect(await refusedBehind(text, LOOKUP)).toBe(
      `export function charge(account, line) {\n  const code = line.code.trim();\n  ${LOOKUP}\n  if (!rate) throw new Missing(code);\n  account.lines.push(line);\n  return rate.cents;\n}\n`,
    );
  });

  it("is none where the lookup needs what was altered", async () => {
    const text = `export async function charge(account) {\n  const charge = await charges.create(account);\n  const rate = rates.get(charge.code);\n  return rate.cents;\n}\n`;
    expect(await refusedBehind(text, "rates.get(charge.code);")).toBeNull();
  });

  it("is none where the lookup reads what was altered", async () => {
    const text = `export function charge(account, code) {\n  rates.delete(account.old);\n  ${LOOKUP}\n  return rate.cents;\n}\n`;
    expect(await refusedBehind(text, LOOKUP)).toBeNull();
  });
});

describe("what is left where it is", () => {
  it.each([
    ["nothing is altered before", "  const at = Date.now();\n"],
    ["only what the function made itself is altered", "  const lines = [];\n  lines.push(code);\n"],
    ["it is only counted", "  this.stats.calls += 1;\n"],
    [
      "what is altered stands on a way that ends",
      "  if (!code) {\n    account.open = false;\n    return;\n  }\n",
    ],
    [
      "the function refuses behind it itself",
      "  account.total += 1;\n  if (account.total > 9) throw new Full();\n",
    ],
  ])("where %s", async (_name, before) => {
    const made = await refusedBehind(WITH(before), LOOKUP);
    expect(made).toBe(WITH(before).replace(LOOKUP, `${LOOKUP}\n  if (!rate) throw new Missing(code);`));
  });

  it("is all of it undone together", async () => {
    const text = `export const charge = (account, code) => db.transaction(() => {\n  account.charges.push(code);\n  ${LOOKUP}\n  account.total += rate.cents;\n});\n`;
    expect(await refusedBehind(text, LOOKUP)).toContain(`push(code);\n  ${LOOKUP}\n  if (!rate) throw`);
  });

  it("only the rest is left out, without a refusal", async () => {
    const before = "  await accounts.save(account);\n";
    const made = await refusedBehind(WITH(before), LOOKUP, "if (!rate) return;");
    expect(made).toContain(`${LOOKUP}\n  if (!rate) return;`);
    expect(made).toContain("save(account);\n  const rate");
  });
});
