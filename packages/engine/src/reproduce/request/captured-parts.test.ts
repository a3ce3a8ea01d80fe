import { afterEach, describe, expect, it, vi } from "vitest";
import { FINE, scenariosOf } from "../../propose/recipes/stimuli/idea.ts";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

function flask(body: string, statement: string): Pick<Crash, "files" | "trace" | "scenarios"> {
  return {
    files: {
      "requirements.txt": "flask\npytest\n",
      "conftest.py": "",
      "app.py": `from flask import Flask, request\n\napp = Flask(__name__)\n\n\n@app.post("/sums")\ndef sums():\n    ${body}\n`,
    },
    trace: [["app.py", statement, {}]],
    scenarios: (investigation) => scenariosOf(investigation, []),
  };
}

describe.skipIf(testEnvironment() === null)("a captured request is sent with", () => {
  it("its form, as a form", async () => {
    const crash = await openCrash({
      ...flask('return {"sum": int(request.form["left"]) + int(request.form["right"])}', "return {"),
      type: "ValueError",
      message: "invalid literal for int() with base 10: 'two'",
      request: {
        method: "POST",
        path: "/sums",
        headers: [["Content-Type", "application/x-www-form-urlencoded"]],
        body: { left: "1", right: "two" },
      },
    });
    opened.push(crash);
    const reproduction = await crash.reproduce();
    expect(reproduction).toMatchObject({ reproduced: true, kind: "request" });
    expect(reproduction.reproduced && reproduction.test?.source).toContain(
      'data={"left": "1", "right": "two"}',
    );
  });

  it("the headers that the code looks at, and no others", async () => {
    const crash = await openCrash({
      ...flask('return {"first": request.headers["Accept-Language"].split(",")[1]}', "return {"),
      type: "IndexError",
      message: "list index out of range",
      request: {
        method: "POST",
        path: "/sums",
        headers: [
          ["Accept-Language", "de"],
          ["Accept", "*/*"],
          ["Referer", "https://example.com/"],
        ],
      },
    });
    opened.push(crash);
    const reproduction = await crash.reproduce();
    expect(reproduction.reproduced && reproduction.test?.source).toContain(
      'headers={"Accept-Language": "de"}',
    );
  });

  it("no wish for one status, where it is to succeed", async () => {
    const crash = await openCrash({
      ...flask('return {"sum": int(request.form["left"])}, 201', "return {"),
      type: "ValueError",
      message: "invalid literal for int() with base 10: 'two'",
      request: {
        method: "POST",
        path: "/sums",
        headers: [["Content-Type", "application/x-www-form-urlencoded"]],
        body: { left: "two" },
      },
      scenarios: (investigation) =>
        scenariosOf(investigation, [
          {
            cause: "The text is no number.",
            explanation: "It is read as one.",
            edits: [],
            basis: "house",
            expectation: FINE,
            name: "words",
            sentence: "The sum is made",
          },
        ]),
    });
    opened.push(crash);
    const reproduction = await crash.reproduce();
    expect(reproduction.reproduced && reproduction.test?.source).toContain(
      "assert response.status_code < 400",
    );
  });
});

describe.skipIf(testEnvironment() === null)(
  "a body that the SDK left out is sent as a function held it,",
  () => {
    const REMOVED = {
      method: "POST",
      path: "/rows",
      headers: [["Content-Length", "17"]] as [string, string][],
      body: "",
    };

    function imports(reads: string, held: Crash["trace"][number][2]): Crash {
      return {
        files: {
          "requirements.txt": "flask\npytest\n",
          "conftest.py": "",
          "rows.py": `import csv\nimport io\n\n\ndef take_in(text):\n    return [int(row["amount"]) for row in csv.DictReader(io.StringIO(text))]\n`,
          "app.py": `from flask import Flask, request\n\nimport rows\n\napp = Flask(__name__)\n\n\n@app.post("/rows")\ndef upload():\n    return {"rows": rows.take_in(${reads})}\n`,
        },
        trace: [
          ["app.py", "return {", {}],
          ["rows.py", "return [int", held],
        ],
        type: "ValueError",
        message: "invalid literal for int() with base 10: 'many'",
        request: REMOVED,
        scenarios: (investigation) => scenariosOf(investigation, []),
      };
    }

    it.each([
      ["request.get_data(as_text=True)", `'amount\\nmany\\n'`],
      ['request.data.decode("utf-8")', `'amount\\nmany\\n'`],
    ])("as text that came by %s", async (reads, text) => {
      const crash = await openCrash(imports(reads, { text }));
      opened.push(crash);
      const reproduction = await crash.reproduce();
      expect(reproduction).toMatchObject({ reproduced: true, kind: "request" });
      expect(reproduction.reproduced && reproduction.test?.source).toContain('data="amount\\nmany\\n"');
    });

    it.each([
      [
        "bytes in a variable",
        "event = json.loads(raw)",
        "raw",
        `b'{"kind": "ping"}'`,
        `data='{"kind": "ping"}'`,
      ],
      [
        "the object that it was read into",
        "event = request.get_json(force=True)",
        "event",
        { kind: "'ping'" },
        'json={"kind": "ping"}',
      ],
    ])("as %s", async (_what, reads, name, value, sent) => {
      const crash = await openCrash({
        files: {
          "requirements.txt": "flask\npytest\n",
          "conftest.py": "",
          "app.py": `import json\n\nfrom flask import Flask, request\n\napp = Flask(__name__)\n\n\n@app.post("/rows")\ndef told():\n    raw = request.get_data()\n    ${reads}\n    return {"build": event["build"]}\n`,
        },
        trace: [["app.py", "return {", { [name]: value }]],
        type: "KeyError",
        message: "'build'",
        request: REMOVED,
        scenarios: (investigation) => scenariosOf(investigation, []),
      });
      opened.push(crash);
      const reproduction = await crash.reproduce();
      expect(reproduction).toMatchObject({ reproduced: true, kind: "request" });
      expect(reproduction.reproduced && reproduction.test?.source).toContain(sent);
    });

    it("and not where it was cut", async () => {
      const crash = await openCrash(imports("request.get_data(as_text=True)", { text: "'amount\\nma..." }));
      opened.push(crash);
      const reproduction = await crash.reproduce();
      expect(reproduction.reproduced && reproduction.kind).not.toBe("request");
    });
  },
);

describe.skipIf(testEnvironment() === null)(
  "an error that the framework throws, outside of the project,",
  () => {
    it("is shown by the tests of its fix too", async () => {
      const crash = await openCrash({
        files: {
          "requirements.txt": "fastapi\nhttpx\npytest\n",
          "conftest.py": "",
          "app.py": `from fastapi import FastAPI\nfrom pydantic import BaseModel\n\napp = FastAPI()\n\n\nclass Tutor(BaseModel):\n    id: int\n    bio: str\n\n\n@app.get("/tutors/{number}", response_model=Tutor)\ndef show(number: int):\n    return {"id": number, "bio": None}\n`,
        },
        trace: [],
        thrownIn: "serialize_response",
        scenarios: (investigation) => scenariosOf(investigation, []),
        type: "ResponseValidationError",
        message: "1 validation error:\n  {'type': 'string_type', 'loc': ('response', 'bio')}",
        request: { method: "GET", path: "/tutors/2" },
      });
      opened.push(crash);
      const reproduction = await crash.reproduce();
      expect(reproduction).toMatchObject({ reproduced: true, kind: "request" });
      if (!reproduction.reproduced) return;
      const cases = reproduction.render(scenariosOf(crash.investigation, []))?.cases;
      expect(cases).toMatchObject([{ role: "proving" }]);
    });
  },
);
