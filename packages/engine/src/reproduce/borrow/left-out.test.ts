import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

const SHIP = `create table ships (id integer, name text); create table berths (code text, ship integer);`;
const APP = `import sqlite3\n\nfrom flask import Flask, abort, current_app, jsonify\n\n\ndef create_app(path):\n    app = Flask(__name__)\n    app.config["PATH"] = path\n\n    @app.get("/berths/<code>")\n    def berth(code):\n        db = connect(current_app)\n        row = db.execute("select * from berths where code = ?", (code,)).fetchone()\n        if row is None:\n            abort(404)\n        ship = db.execute("select * from ships where id = ?", (row["ship"],)).fetchone()\n        return jsonify(ship=ship["name"])\n\n    return app\n\n\ndef connect(app):\n    db = sqlite3.connect(app.config["PATH"])\n    db.row_factory = sqlite3.Row\n    return db\n`;
const TEST = `def test_berth(client):\n    assert client.get("/berths/A1").get_json() == {"ship": "Vega"}\n`;

const failing = (files: Readonly<Record<string, string>>): Crash => ({
  files: { "requirements.txt": "flask\npytest\n", "harbour.py": APP, ...files },
  type: "TypeError",
  message: "'NoneType' object is not subscriptable",
  trace: [["harbour.py", "return jsonify", { code: "'C9'", ship: "None" }]],
  request: { path: "/berths/C9", route: "/berths/<code>" },
});

const CASES: readonly [string, Crash, string][] = [
  [
    "a row that a text of SQL puts in",
    failing({
      "conftest.py": `import pytest\n\nfrom harbour import connect, create_app\n\n\n@pytest.fixture\ndef client(tmp_path):\n    app = create_app(str(tmp_path / "h.db"))\n    connect(app).executescript("${SHIP} insert into ships values (3, 'Vega'); insert into berths values ('A1', 3);")\n    return app.test_client()\n`,
      "tests/test_berths.py": TEST,
    }),
    "insert into ships",
  ],
  [
    "a statement of a loop",
    failing({
      "conftest.py": `import pytest\n\nfrom harbour import connect, create_app\n\n\n@pytest.fixture\ndef client(tmp_path):\n    app = create_app(str(tmp_path / "h.db"))\n    with connect(app) as db:\n        db.executescript("${SHIP}")\n        for number, code in ((3, "A1"), (4, "A2")):\n            db.execute("insert into berths values (?, ?)", (code, number))\n            db.execute("insert into ships values (?, 'Vega')", (number,))\n    return app.test_client()\n`,
      "tests/test_berths.py": TEST,
    }),
    "insert into ships",
  ],
  [
    "a statement of a helper of the tests",
    failing({
      "conftest.py": "",
      "tests/test_berths.py": `from harbour import connect, create_app\n\n\ndef filled(path):\n    app = create_app(path)\n    with connect(app) as db:\n        db.executescript("${SHIP}")\n        db.execute("insert into ships values (3, 'Vega')")\n        db.execute("insert into berths values ('A1', 3)")\n    return app\n\n\ndef test_berth(tmp_path):\n    client = filled(str(tmp_path / "h.db")).test_client()\n    assert client.get("/berths/A1").get_json() == {"ship": "Vega"}\n`,
    }),
    "insert into ships",
  ],
];

describe.skipIf(testEnvironment() === null)("a request of the tests shows the error without", () => {
  it.each(CASES)("%s", async (_, crash, missing) => {
    const found = await openCrash(crash);
    opened.push(found);
    const made = await found.reproduce();
    const source = made.reproduced ? (made.test?.source ?? "") : `${made.sentence}\n${made.output}`;
    expect(source).toContain('client.get("/berths/A1")');
    // A fixture that is changed stands in the class of the test, and its original above it.
    expect(source.slice(source.lastIndexOf("\nclass ") + 1)).not.toContain(missing);
  });
});
