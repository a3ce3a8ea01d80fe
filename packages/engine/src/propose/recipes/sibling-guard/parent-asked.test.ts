import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

const sqlite = (columns: string) =>
  `(sqlite3.IntegrityError) FOREIGN KEY constraint failed\n[SQL: INSERT INTO tasks (${columns}) VALUES (?, ?)]\n[parameters: ('x', 9)]`;

async function fixed(source: string, line: string, message: string) {
  const fault = await givenFault({
    files: { "app/main.py": source },
    type: "IntegrityError",
    message,
    trace: [["app/main.py", line]],
  });
  return fault.fixed(siblingGuardRecipe, "app/main.py");
}

const ROUTES = `from fastapi import APIRouter, Depends, HTTPException

from app import crud

router = APIRouter()


@router.get("/projects/{project_id}/tasks")
def list_tasks(project_id: int, db=Depends(get_db)):
    if crud.get_project(db, project_id) is None:
        raise HTTPException(404, detail="Project not found")
    return crud.tasks_of(db, project_id)


@router.post("/projects/{project_id}/tasks")
def add_task(project_id: int, body: TaskIn, db=Depends(get_db)):
    return crud.create_task(db, project_id, body.title)
`;

const SERVICE = `class Entries:
    def __init__(self, rows):
        self.rows = rows

    def all_of(self, ledger_id):
        ledger = self.rows.ledger(ledger_id)
        if not ledger:
            raise LedgerMissing(ledger_id)
        return ledger.entries

    def add(self, ledger_id, amount):
        """Adds an entry."""
        return self.rows.insert(ledger_id=ledger_id, amount=amount)
`;

describe("a row that refers to one that is not there", () => {
  it("is refused as the routes beside it refuse it", async () => {
    const line = "return crud.create_task(";
    expect(await fixed(ROUTES, line, sqlite("title, project_id"))).toContain(
      'body: TaskIn, db=Depends(get_db)):\n    if crud.get_project(db, project_id) is None:\n        raise HTTPException(404, detail="Project not found")\n    return crud.create_task(',
    );
  });

  it("is searched for first where another method does, with what PostgreSQL tells of it", async () => {
    const message =
      'insert or update on table "entries" violates foreign key constraint "entries_fk"\nDETAIL:  Key (ledger_id)=(4) is not present in table "ledgers".';
    expect(await fixed(SERVICE, "return self.rows.insert(", message)).toContain(
      '        """Adds an entry."""\n        ledger = self.rows.ledger(ledger_id)\n        if not ledger:\n            raise LedgerMissing(ledger_id)\n        return self.rows.insert(',
    );
  });

  it.each([
    ["may be one of two", ROUTES, sqlite("project_id, owner_id")],
    [
      "is removed, and others refer to it",
      ROUTES,
      "(sqlite3.IntegrityError) FOREIGN KEY constraint failed\n[SQL: DELETE FROM projects WHERE projects.id = ?]",
    ],
    [
      "is refused in two ways elsewhere",
      `${ROUTES}\n\n@router.get("/projects/{project_id}/log")\ndef log(project_id: int, db=Depends(get_db)):\n    if crud.get_project(db, project_id) is None:\n        raise HTTPException(410)\n    return []\n`,
      sqlite("title, project_id"),
    ],
    [
      "is asked for something else elsewhere",
      ROUTES.replace("crud.get_project(db, project_id) is None", "crud.is_closed(db, project_id)"),
      sqlite("title, project_id"),
    ],
  ])("is left alone where it %s", async (_why, source, message) => {
    expect((await fixed(source, "return crud.create_task(", message)) ?? source).toBe(source);
  });
});
