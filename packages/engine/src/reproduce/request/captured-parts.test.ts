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
