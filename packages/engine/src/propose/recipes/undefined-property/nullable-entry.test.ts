import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

async function fixed(type: string, body: string, rest = "") {
  const text = `export type Board = {\n  runs: number;\n  ${type};\n};\n\nfunction fastest(runs: Run[]) {\n  ${body}\n}\n\nexport function board(runs: Run[]): Board {\n  return { runs: runs.length, record: fastest(runs) };\n}\n${rest}`;
  const made = await repaired(
    { "src/board.ts": text },
    "TypeError: Cannot read properties of undefined (reading 'seconds')",
    [
      {
        path: "src/board.ts",
        statement: body,
        at: body.slice(body.lastIndexOf("seconds")),
        function: "fastest",
      },
      { path: "src/board.ts", statement: "return { runs", at: "fastest", function: "board" },
    ],
  );
  return made?.text ?? "";
}

const FIRST = "return shown(runs.toSorted((a, b) => a.seconds - b.seconds)[0].seconds);";

describe("an item of an empty list whose part is the result of a function", () => {
  it("is null where the type of the entry says that it may be", async () => {
    expect(await fixed("record: string | null", FIRST)).toContain(
      "  const found = runs.toSorted((a, b) => a.seconds - b.seconds)[0];\n  if (!found) return null;\n  return shown(found.seconds);",
    );
    expect(await fixed("record: null | number", "return runs.at(-1).seconds;")).toContain(
      "  const found = runs.at(-1);\n  if (!found) return null;\n  return found.seconds;",
    );
  });

  it.each([
    ["the type promises it", "record: string", FIRST, ""],
    [
      "others do more with it",
      "record: string | null",
      FIRST,
      "export const head = (runs: Run[]) => fastest(runs).trim();\n",
    ],
  ])("is left alone where %s", async (_name, type, body, rest) => {
    expect(await fixed(type, body, rest)).not.toContain("return null");
  });
});

describe("a part that is read of something optional, for an entry that may be null", () => {
  const summary = (type: string) => `interface Person { name: string; phone: string }
interface Survey { owner: Person; surveyor?: Person }
interface Summary { owner: string; surveyor: ${type} }

export function summary(survey: Survey): Summary {
  return {
    owner: survey.owner.name,
    surveyor: survey.surveyor!.name,
  };
}

export const contact = (survey: Survey) => (survey.surveyor ?? survey.owner).phone;
`;
  const made = (type: string) =>
    repaired(
      { "src/summary.ts": summary(type) },
      "TypeError: Cannot read properties of undefined (reading 'name')",
      [
        {
          path: "src/summary.ts",
          statement: "surveyor: survey.surveyor!.name",
          at: "name",
          function: "summary",
        },
      ],
    );

  it("is null, whatever stands for the thing where something else is asked", async () => {
    expect((await made("string | null"))?.text).toContain("surveyor: survey.surveyor?.name ?? null,");
  });

  it("is not null where its type promises it", async () => {
    expect((await made("string"))?.text ?? "").not.toContain("?? null");
  });
});
