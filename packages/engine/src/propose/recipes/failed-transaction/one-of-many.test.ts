import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { failedTransactionRecipe } from "./index.ts";

const store = (taken: string) => `from sqlalchemy.exc import IntegrityError


class Store:
    def __init__(self, session):
        self.session = session

    def named(self, name):
        return self.session.scalar(name)

    def add(self, row):
        self.session.add(row)
        try:
            ${taken}
        except IntegrityError:
            return False
        return True
`;
const LOADING = `from store import Store


def load(session, rows):
    store = Store(session)
    for row in rows:
        store.named(row.name)
        store.add(row)
    session.commit()
`;

async function repaired(taken: string): Promise<string | null> {
  const fault = await givenFault({
    files: { "store.py": store(taken), "load.py": LOADING },
    type: "sqlalchemy.exc.PendingRollbackError",
    message: "This Session's transaction has been rolled back due to a previous exception during flush.",
    trace: [
      ["load.py", "store.named(row.name)"],
      ["store.py", "return self.session.scalar(name)"],
    ],
  });
  return fault.fixed(failedTransactionRecipe, "store.py");
}

describe("one of many that fails", () => {
  it("is rolled back where each is committed for itself", async () => {
    expect(await repaired("self.session.commit()")).toContain("self.session.rollback()");
  });

  it("is not rolled back where the commit stands behind all of them: those before would be lost", async () => {
    expect(await repaired("self.session.flush()")).toBeNull();
  });
});
