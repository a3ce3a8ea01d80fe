import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { wrongArgumentsRecipe } from "./index.ts";

async function repaired(source: string, message: string, at: string): Promise<string | null> {
  const fault = await givenFault({
    files: { "app/__init__.py": "", "app/jobs.py": source },
    type: "TypeError",
    message,
    trace: [["app/jobs.py", at]],
  });
  return fault.fixed(wrongArgumentsRecipe, "app/jobs.py");
}

describe("an argument that a decorator hands in", () => {
  it("comes where a task is bound", async () => {
    const source =
      'from celery import Celery\n\napp = Celery("shop")\n\n\n@app.task(ignore_result=True)\ndef announce(self, key, names):\n    return key, names\n\n\ndef upload(key):\n    return announce.apply(args=(key, [])).result\n';
    const after = await repaired(
      source,
      "announce() missing 1 required positional argument: 'names'",
      "announce.apply",
    );
    expect(after).toContain("@app.task(ignore_result=True, bind=True)\ndef announce(self, key, names):");
  });

  const store = (mark: string) => `from app.db import logged, with_session


@logged
@with_session
def count(session):
    return len(session.rows)


@logged
@with_session
def add(session, row):
    session.rows.append(row)


@logged
${mark}def purge(session, limit):
    return [row for row in session.rows if row < limit]


def main():
    return purge(3)
`;
  const missing = "purge() missing 1 required positional argument: 'limit'";

  it("comes with the mark that all carry who take it", async () => {
    const after = await repaired(store(""), missing, "return purge(3)");
    expect(after).toContain("@logged\n@with_session\ndef purge(session, limit):");
  });

  it("is not asked of a mark that others carry without taking it", async () => {
    const other = "\n\n@logged\n@with_session\ndef close(db):\n    db.close()\n";
    const after = await repaired(store("") + other, missing, "return purge(3)");
    expect(after ?? "").not.toContain("@with_session\ndef purge");
  });
});

describe("a keyword that a copy is given", () => {
  it("has the name of the field", async () => {
    const source =
      "from dataclasses import dataclass, replace\n\n\n@dataclass(frozen=True)\nclass Exhibit:\n    title: str\n    on_show: bool = True\n\n\ndef in_depot(exhibit):\n    return replace(exhibit, onshow=False)\n";
    const fault = await givenFault({
      files: { "app/jobs.py": source },
      type: "TypeError",
      message: "Exhibit.__init__() got an unexpected keyword argument 'onshow'",
      trace: [["app/jobs.py", "replace(exhibit"]],
    });
    expect(await fault.fixed(wrongArgumentsRecipe, "app/jobs.py")).toContain(
      "return replace(exhibit, on_show=False)",
    );
  });
});
