import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

const WRITER = `class Writer:
    def metrics(self, rows):
        if not rows:
            return 0
        self.db.execute(f"insert into metrics values {places(rows)}")
        return len(rows)

    def events(self, rows):
        """Writes events; answers how many."""
        self.db.execute(f"insert into events values {places(rows)}")
        return len(rows)
`;

describe("a function that was given nothing", () => {
  const of = (rows: string, source = WRITER) =>
    givenFault({
      files: { "app/writer.py": source },
      type: "sqlite3.OperationalError",
      message: "incomplete input",
      trace: [["app/writer.py", "insert into events"]],
      locals: { rows: JSON.parse(rows) },
    });

  it("leaves as those beside it do that take the same", async () => {
    const text = await (await of("[]")).fixed(siblingGuardRecipe, "app/writer.py");
    expect(text).toContain(
      '        """Writes events; answers how many."""\n        if not rows:\n            return 0\n',
    );
  });

  it("is left alone where it gives something of another kind than those beside it", async () => {
    const source = WRITER.replace(
      "        return len(rows)\n\n    def events",
      "        return len(rows)\n\n    def first",
    ).replace(/return len\(rows\)\n$/, "return rows[0]\n");
    expect((await of("[]", source)).patches(siblingGuardRecipe)).toEqual([]);
  });

  it("is left alone where it was given something", async () => {
    expect((await of("[[1, 2]]")).patches(siblingGuardRecipe)).toEqual([]);
  });

  it("is left alone where nobody beside it leaves", async () => {
    const source = WRITER.replace("        if not rows:\n            return 0\n", "");
    expect((await of("[]", source)).patches(siblingGuardRecipe)).toEqual([]);
  });
});
