import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { duplicateRowRecipe } from "./index.ts";

const source = (said: string) => `import sqlite3


class Conflict(Exception):
    pass


class Members:
    def add(self, badge):
        with self.db:
            self.db.execute("insert into members (badge) values (?)", (badge,))

    def change(self, number, badge):
        try:
            self.db.execute("update members set badge = ? where id = ?", (badge, number))
        except sqlite3.IntegrityError as error:
            raise Conflict("${said}") from error
`;

async function repaired(said: string): Promise<string | null> {
  const fault = await givenFault({
    files: { "members.py": source(said) },
    type: "sqlite3.IntegrityError",
    message: "UNIQUE constraint failed: members.badge",
    trace: [["members.py", "insert into members"]],
  });
  return fault.fixed(duplicateRowRecipe, "members.py");
}

describe("a value that is taken", () => {
  it("is refused as its neighbour in the file refuses it", async () => {
    expect(await repaired("badge taken")).toContain(
      `        try:
            with self.db:
                self.db.execute("insert into members (badge) values (?)", (badge,))
        except sqlite3.IntegrityError as error:
            raise Conflict("badge taken") from error
`,
    );
  });

  it("is not refused in words about another column", async () => {
    expect(await repaired("address taken")).toBeNull();
  });
});
