import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

async function written(given: Crash): Promise<{ readonly path: string; readonly source: string }> {
  const crash = await openCrash(given);
  opened.push(crash);
  const reproduction = await crash.reproduce();
  if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
  return reproduction.test ?? { path: "", source: "" };
}

async function shown(given: Crash): Promise<string> {
  return (await written(given)).source;
}

describe.skipIf(testEnvironment() === null)("what earlier requests have left in the application", () => {
  it("is what a test puts there, with the fields of the record that production failed over", async () => {
    const source = await shown({
      files: {
        "requirements.txt": "flask\npytest\n",
        "boats/__init__.py": "",
        "boats/app.py":
          'from dataclasses import dataclass\n\nfrom flask import Flask, jsonify, request\n\n\n@dataclass\nclass Boat:\n    name: str\n    berth: str\n\n\ndef create_app():\n    app = Flask(__name__)\n    boats = []\n\n    @app.post("/boats")\n    def moor():\n        boats.append(Boat(**request.get_json()))\n        return jsonify(count=len(boats)), 201\n\n    @app.get("/boats")\n    def moored():\n        berth = request.args["berth"]\n        return jsonify([boat.nam for boat in boats if boat.berth == berth])\n\n    return app\n',
        "tests/test_app.py":
          'from boats.app import create_app\n\n\ndef test_moor():\n    client = create_app().test_client()\n    assert client.post("/boats", json={"name": "Ida", "berth": "A1"}).status_code == 201\n\n\ndef test_nothing_is_moored():\n    assert create_app().test_client().get("/boats?berth=A1").json == []\n',
      },
      type: "AttributeError",
      message: "'Boat' object has no attribute 'nam'",
      trace: [["boats/app.py", "return jsonify([boat.nam", { boat: "Boat(name='Gull', berth='C7')" }]],
      request: { method: "GET", path: "/boats", query: [["berth", "C7"]] },
    });
    expect(source).toContain('json={"name": "Gull", "berth": "C7"}');
  });

  it("comes behind the tests that share the application", async () => {
    const { path, source } = await written({
      files: {
        "requirements.txt": "flask\npytest\n",
        "boats/__init__.py": "",
        "boats/app.py":
          'from dataclasses import dataclass\n\nfrom flask import Flask, jsonify, request\n\napp = Flask(__name__)\nboats = []\n\n\n@dataclass\nclass Boat:\n    name: str\n    berth: str\n\n\n@app.post("/boats")\ndef moor():\n    boats.append(Boat(**request.get_json()))\n    return jsonify(count=len(boats)), 201\n\n\n@app.get("/boats")\ndef moored():\n    return jsonify([boat.nam for boat in boats if boat.berth == request.args["berth"]])\n',
        "tests/test_z_app.py":
          'from boats.app import app\n\n\ndef test_nothing_is_moored():\n    assert app.test_client().get("/boats?berth=C7").json == []\n\n\ndef test_moor():\n    reply = app.test_client().post("/boats", json={"name": "Ida", "berth": "A1"})\n    assert reply.status_code == 201\n',
      },
      type: "AttributeError",
      message: "'Boat' object has no attribute 'nam'",
      trace: [["boats/app.py", "return jsonify([boat.nam", { boat: "Boat(name='Gull', berth='C7')" }]],
      request: { method: "GET", path: "/boats", query: [["berth", "C7"]] },
    });
    expect(source).toContain('"berth": "C7"');
    expect(path).toMatch(/^tests\/test_zz_/);
  });

  it("grows with each request, until there is no room left", async () => {
    const source = await shown({
      files: {
        "requirements.txt": "flask\npytest\n",
        "course/__init__.py": "",
        "course/app.py":
          'from flask import Flask, jsonify, request\n\n\nclass Course:\n    def __init__(self):\n        self.pupils = []\n        self.waiting = []\n\n    def join(self, name):\n        if len(self.pupils) >= 3:\n            self.waitng.append(name)\n        else:\n            self.pupils.append(name)\n\n\ndef create_app():\n    app = Flask(__name__)\n    courses = {}\n\n    @app.post("/courses/<key>")\n    def open_course(key):\n        courses[key] = Course()\n        return jsonify(key=key), 201\n\n    @app.post("/courses/<key>/pupils")\n    def join(key):\n        courses[key].join(request.get_json()["name"])\n        return jsonify(pupils=courses[key].pupils)\n\n    return app\n',
        "tests/test_app.py":
          'from course.app import create_app\n\n\ndef test_join():\n    client = create_app().test_client()\n    client.post("/courses/c1")\n    assert client.post("/courses/c1/pupils", json={"name": "Bo"}).json == {"pupils": ["Bo"]}\n',
      },
      type: "AttributeError",
      message: "'Course' object has no attribute 'waitng'",
      trace: [
        ["course/app.py", "courses[key].join(request", { key: "'c1'" }],
        ["course/app.py", "self.waitng.append", { self: "<course.app.Course object at 0x7f>", name: "'Di'" }],
      ],
      request: { method: "POST", path: "/courses/c1/pupils", body: { name: "Di" } },
    });
    expect(source).toContain("for _ in range(6):");
  });
});
