import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const DATE = "RangeError: Invalid time value\n    at Date.toISOString (<anonymous>)";
const NO_TITLE = "TypeError: Cannot read properties of undefined (reading 'trim')";

interface Shown {
  readonly target: string;
  readonly part: string;
  readonly entry: string;
  readonly helper?: string;
  readonly at?: string;
  readonly error?: string;
  readonly beside?: string;
}

const DAY = "function day(value: string): string {\n  return new Date(value).toISOString().slice(0, 10);\n}";
const LABEL = "function label(title: string): string {\n  return title.trim().toUpperCase();\n}";

async function fixed({ target, part, entry, helper = DAY, error = DATE, beside = "" }: Shown) {
  const at = error === DATE ? "toISOString" : "trim";
  const statement = helper.split("\n")[1]?.trim() ?? "";
  const made = await repaired(
    {
      "src/rows.ts": `export interface Row {\n  id: string;\n  ends?: string;\n  ${part};\n}\n`,
      "src/view.ts": `import type { Row } from "./rows.ts";\n\nexport interface View {\n  id: string;\n  ends: string | null;\n  ${target};\n}\n\n${helper}\n\nexport function toView(row: Row): View {\n  return {\n    id: row.id,\n${beside}    ${entry},\n  };\n}\n`,
    },
    error,
    [
      { path: "src/view.ts", statement, at, function: helper === DAY ? "day" : "label" },
      {
        path: "src/view.ts",
        statement: entry,
        at: entry.includes("day") ? "day" : "label",
        function: "toView",
      },
    ],
  );
  return made?.text ?? "";
}

describe("a part that may be absent, handed to a function that is declared to take a value", () => {
  it("is asked for by the caller, with what the type of the place has for none", async () => {
    const text = await fixed({
      target: "held: string | null",
      part: "held_until?: string",
      entry: "held: day(row.held_until!)",
    });
    expect(text).toContain("held: row.held_until ? day(row.held_until) : null,");
    expect(text).toContain(DAY);
  });

  it("is left out where the place may be left out", async () => {
    const text = await fixed({
      target: "held?: string",
      part: "held_until: string | undefined",
      entry: "held: day(row.held_until as string)".replace(" as string", "!"),
    });
    expect(text).toContain("held: row.held_until ? day(row.held_until) : undefined,");
  });

  it("is asked for as its neighbour is, though it is said to be there", async () => {
    const text = await fixed({
      target: "held: string | null",
      part: "held_until?: string",
      entry: "held: day(row.held_until!)",
      beside: "    ends: row.ends ? day(row.ends) : null,\n",
    });
    expect(text).toContain("held: row.held_until ? day(row.held_until) : null,");
  });

  it("is asked for whatever the function does with it", async () => {
    const text = await fixed({
      target: "label: string | null",
      part: "title: string | null",
      entry: "label: label(row.title!)",
      helper: LABEL,
      error: NO_TITLE,
    });
    expect(text).toContain("label: row.title ? label(row.title) : null,");
    expect(text).toContain(LABEL);
  });

  it.each([
    ["the place is declared to have one", { target: "held: string", part: "held_until?: string" }],
    ["the part is declared to be there", { target: "held: string | null", part: "held_until: string" }],
  ])("is no matter of the caller where %s", async (_name, types) => {
    const entry = types.part.includes("?") ? "held: day(row.held_until!)" : "held: day(row.held_until)";
    expect(await fixed({ ...types, entry })).not.toContain("row.held_until ?");
  });
});
