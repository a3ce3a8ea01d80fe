import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const ERROR = "TypeError: Cannot convert undefined or null to object\n    at Function.entries (<anonymous>)";

/** A function of the parts of a record that has none, declared with this result. */
async function fixed(result: string, { path = "src/shown.ts", comment = "", beside = "" } = {}) {
  const isTyped = path.endsWith(".ts");
  const parameter = isTyped ? "parts: Item['parts']" : "parts";
  const types = isTyped
    ? "export interface Part { name: string; size: string }\nexport interface Item { id: string; tags?: string[]; parts?: Record<string, string> }\ntype Parts = Part[];\n\n"
    : "";
  const given = isTyped ? "item: Item" : "item";
  const body = "return Object.entries(parts).map(([name, size]) => ({ name, size }));";
  const made = await repaired(
    {
      [path]: `${types}${comment}export function shownParts(${parameter})${result} {\n  ${body}\n}\n\nexport function shown(${given}) {\n  return {\n    id: item.id,\n${beside}    parts: shownParts(item.parts),\n  };\n}\n`,
    },
    ERROR,
    [
      { path, statement: body, at: "entries", function: "shownParts" },
      { path, statement: "parts: shownParts", at: "shownParts", function: "shown" },
    ],
  );
  return { text: made?.text ?? "", basis: made?.basis };
}

describe("a function that is given nothing", () => {
  it.each([[": Part[]"], [": Array<Part>"], [": readonly Part[]"], [": Parts"]])(
    "gives an empty list where it is declared to give a list: %s",
    async (result) => {
      expect((await fixed(result)).text).toContain("  if (!parts) return [];\n");
    },
  );

  it("gives an empty list as the entries beside it are", async () => {
    const made = await fixed(": Part[]", { beside: "    tags: item.tags ?? [],\n" });
    expect(made.text).toContain("  if (!parts) return [];\n");
    expect(made.basis).toBe("house");
  });

  it("gives what its type has for none", async () => {
    expect((await fixed(": Part[] | null")).text).toContain("  if (!parts) return null;\n");
    expect((await fixed(": Parts | undefined")).text).toContain("  if (!parts) return undefined;\n");
  });

  it("gives what its comment says", async () => {
    const comment = "/**\n * The parts to show.\n * @returns {Part[]}\n */\n";
    const { text } = await fixed("", { path: "src/shown.js", comment });
    expect(text).toContain("  if (!parts) return [];\n");
  });

  it("gives null for an entry where nothing is declared", async () => {
    const { text } = await fixed("", { path: "src/shown.js" });
    expect(text).toContain("  if (!parts) return null;\n");
  });

  it("gives nothing of another kind than it is declared to give", async () => {
    expect((await fixed(": Map<string, Part>")).text).not.toMatch(/return (?:null|\[\]|"")/);
  });
});
