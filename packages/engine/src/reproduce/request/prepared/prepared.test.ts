import { afterEach, describe, expect, it } from "vitest";
import { scenariosOf } from "../../../propose/recipes/stimuli/idea.ts";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../../crash.testing.ts";

const FILES = {
  "requirements.txt": "flask\npytest\n",
  "library/__init__.py":
    'from flask import Flask\n\nfrom library import db, members\n\n\ndef create_app(path):\n    app = Flask(__name__)\n    app.config["DATABASE"] = path\n    app.register_blueprint(members.bp)\n    return app\n',
  "library/db.py":
    'import sqlite3\n\nfrom flask import current_app, g\n\nSCHEMA = "create table if not exists members (id integer primary key, card text not null unique, address text)"\n\n\ndef get_db():\n    if "db" not in g:\n        g.db = sqlite3.connect(current_app.config["DATABASE"])\n        g.db.row_factory = sqlite3.Row\n        g.db.execute(SCHEMA)\n    return g.db\n',
  "library/members.py":
    'from flask import Blueprint, abort, request\n\nfrom library.db import get_db\n\nbp = Blueprint("members", __name__)\n\n\n@bp.get("/members/<int:ident>/city")\ndef city(ident):\n    row = get_db().execute("select * from members where id = ?", (ident,)).fetchone()\n    if row is None:\n        abort(404)\n    return {"city": row["address"].split(",")[-1]}\n\n\n@bp.post("/members")\ndef join():\n    db = get_db()\n    db.execute("insert into members (card) values (?)", (request.get_json()["card"],))\n    db.commit()\n    return {}, 201\n\n\n@bp.delete("/members/<int:ident>")\ndef leave(ident):\n    get_db().execute("delete from members where id = ?", (ident,))\n',
  "tests/test_members.py":
    'import pytest\n\nfrom library import create_app\n\n\n@pytest.fixture\ndef client(tmp_path):\n    return create_app(str(tmp_path / "test.db")).test_client()\n\n\ndef test_unknown(client):\n    assert client.get("/members/5/city").status_code == 404\n',
};

const cases: [string, Omit<Crash, "files">, readonly string[]][] = [
  [
    "a row whose optional column is empty",
    {
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'split'",
      trace: [["library/members.py", 'return {"city"', { ident: "7", row: "<sqlite3.Row object at 0x7f>" }]],
      request: { method: "GET", path: "/members/7/city" },
    },
    ["insert into members (id, card) values (?, ?)", '(7, "some card")', "def client(tmp_path)"],
  ],
  [
    "the same request before",
    {
      type: "IntegrityError",
      message: "UNIQUE constraint failed: members.card",
      trace: [["library/members.py", "db.execute(", {}]],
      request: { method: "POST", path: "/members", body: { card: "c-1" } },
    },
    ['    client.post("/members", json={"card": "c-1"})\n    response = client.post('],
  ],
  [
    "an error that Flask itself raises and answers",
    {
      type: "TypeError",
      message:
        "The view function for 'members.leave' did not return a valid response. The function either returned None or ended without a return statement.",
      trace: [],
      thrownIn: "make_response",
      request: { method: "DELETE", path: "/members/7", route: "/members/<int:ident>" },
    },
    ['client.delete("/members/7")'],
  ],
];

describe.skipIf(!testEnvironment())("a request is replayed on", () => {
  let opened: OpenedCrash | null = null;
  afterEach(() => opened?.close());

  it.each(cases)("%s", async (_, crash, wanted) => {
    opened = await openCrash({
      files: FILES,
      ...crash,
      scenarios: (investigation) => scenariosOf(investigation, []),
    });
    const found = await opened.reproduce();
    if (!found.reproduced) throw new Error(`${found.sentence}\n${found.output.slice(-2000)}`);
    expect(found.kind).toBe("request");
    for (const text of wanted) expect(found.test?.source).toContain(text);
  });
});
