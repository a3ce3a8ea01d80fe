import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

const SHELF =
  'from flask import Flask, abort, jsonify\n\n\nclass Shelf:\n    def __init__(self):\n        self.jars = {}\n\n    def put(self, name, grams=None):\n        self.jars[name] = {"grams": grams}\n\n\ndef create_app(shelf=None):\n    app = Flask(__name__)\n    shelf = shelf or Shelf()\n\n    @app.post("/jars/<name>")\n    def add(name):\n        shelf.put(name)\n        return "", 201\n\n    @app.delete("/jars/<name>")\n    def remove(name):\n        shelf.jars.pop(name, None)\n        return "", 204\n\n    @app.get("/jars")\n    def all_jars():\n        return jsonify([jar["name"] for jar in shelf.jars.values()])\n\n    @app.get("/jars/<name>/weight")\n    def weight(name):\n        jar = shelf.jars.get(name) or abort(404)\n        return jsonify(jar["grams"] / 1000)\n\n    return app\n';

const BASE = { "requirements.txt": "flask\npytest\n", "conftest.py": "", "shelf.py": SHELF };

const cases: readonly (readonly [string, Crash, readonly string[], readonly string[]])[] = [
  [
    "is left as it was before a test took something out of it",
    {
      files: {
        ...BASE,
        "tests/test_shelf.py":
          'from shelf import create_app\n\n\ndef test_weight():\n    client = create_app().test_client()\n    assert client.post("/jars/rye").status_code == 201\n    assert client.delete("/jars/rye").status_code == 204\n    assert client.get("/jars/rye/weight").status_code == 404\n',
      },
      type: "TypeError",
      message: "unsupported operand type(s) for /: 'NoneType' and 'int'",
      trace: [["shelf.py", 'jsonify(jar["grams"] / 1000)', { jar: { grams: "None" } }]],
      request: { path: "/jars/rye/weight" },
    },
    ['client.post("/jars/rye")', 'client.get("/jars/rye/weight")'],
    ["client.delete("],
  ],
  [
    "is that of a test that asks another route, where the one that asks this route prepares nothing",
    {
      files: {
        ...BASE,
        "tests/test_shelf.py":
          'from shelf import Shelf, create_app\n\n\ndef test_weight():\n    shelf = Shelf()\n    shelf.put("rye", 400)\n    assert create_app(shelf).test_client().get("/jars/rye/weight").json == 0.4\n\n\ndef test_none():\n    assert create_app().test_client().get("/jars").json == []\n',
      },
      type: "KeyError",
      message: "'name'",
      trace: [["shelf.py", 'jar["name"] for jar', {}]],
      request: { path: "/jars" },
    },
    ['shelf.put("rye", 400)', '.get("/jars")'],
    [],
  ],
];

describe.skipIf(testEnvironment() === null)("the state that a request of production met", () => {
  it.each(cases)("%s", async (_, given, held, gone) => {
    const crash = await openCrash(given);
    opened.push(crash);
    const found = await crash.reproduce();
    if (!found.reproduced) throw new Error(`${found.sentence}\n${found.output}`);
    for (const part of held) expect(found.test?.source).toContain(part);
    for (const part of gone) expect(found.test?.source).not.toContain(part);
  });
});
