import { describe, expect, it } from "vitest";
import { badTextRecipe } from "../recipes/bad-text/index.ts";
import { givenFault } from "../recipes/fault/open-fault.testing.ts";

const REFUSED = `class Refused(Exception):
    def __init__(self, field, message):
        super().__init__(message)
        self.field = field
`;

/** What stands in the handler that is put around the line of the error. */
async function refusalOf(source: string, line: string, others: Readonly<Record<string, string>> = {}) {
  const fault = await givenFault({
    files: { "app/form.py": source, "app/main.py": HANDLED, ...others },
    type: "ValueError",
    message: "invalid literal for int() with base 10: 'x'",
    trace: [["app/form.py", line]],
    request: { path: "/", route: "/", query: [] },
  });
  const patch = fault.patches(badTextRecipe)[0];
  const after = patch ? ((await fault.after(patch)).get("app/form.py") ?? "") : "";
  return /except ValueError(?: as \w+)?:\n +(.*)/.exec(after.slice(after.indexOf(line)))?.[1] ?? null;
}

const HANDLED = `from flask import Flask, jsonify, request

from app.form import Refused, pages

app = Flask(__name__)


@app.errorhandler(Refused)
def refused(error):
    return jsonify(field=error.field), 422


@app.post("/")
def save():
    return jsonify(pages(request.form))
`;

describe("a refusal that takes the field beside the message", () => {
  it("names the field as it is written, in the words of those who read a number", async () => {
    const source = `${REFUSED}

def weight(form):
    text = form.get("weight", "").replace(",", ".")
    try:
        value = float(text)
    except ValueError:
        raise Refused("weight", "not a number") from None
    return value


def pages(form):
    value = int(form["pages"])
    if value < 1:
        raise Refused("pages", "must be at least 1")
    return value
`;
    expect(await refusalOf(source, 'value = int(form["pages"])')).toBe(
      'raise Refused("pages", "not a number") from None',
    );
  });

  it("does not say of a whole number what is said of others", async () => {
    const source = `${REFUSED}

def weight(form):
    try:
        return float(form["weight"])
    except ValueError:
        raise Refused("weight", "not a decimal number")


def pages(form):
    value = int(form["pages"])
    if value < 1:
        raise Refused("pages", "must be at least 1")
    return value
`;
    expect(await refusalOf(source, 'value = int(form["pages"])')).toBe(
      'raise Refused("pages", "pages is not valid")',
    );
  });

  it("takes another field for another value of the function", async () => {
    const source = `${REFUSED}

def pages(form):
    if not form.get("title"):
        raise Refused("title", "is required")
    count = int(form["pages"])
    return count
`;
    expect(await refusalOf(source, 'count = int(form["pages"])')).toBe(
      'raise Refused("pages", "pages is not valid")',
    );
  });

  it("is made by a function of the project or given by keyword", async () => {
    const source = `from flask import Flask, jsonify, request

from app.answers import refuse

app = Flask(__name__)


@app.post("/a")
def a():
    try:
        years = int(request.form["years"])
    except ValueError:
        return refuse("years", "send a number")
    return jsonify(years=years)


@app.post("/b")
def b():
    if request.form.get("title", "") == "":
        return jsonify(field="title", message="cannot be empty"), 422
    rooms = int(request.form["rooms"])
    return jsonify(rooms=rooms)
`;
    const answers = `from flask import jsonify


def refuse(field, message):
    return jsonify(field=field, message=message), 422
`;
    const line = 'rooms = int(request.form["rooms"])';
    const written = await refusalOf(source, line, { "app/answers.py": answers });
    expect(written).toMatch(/^return (?:refuse\("rooms", |jsonify\(field="rooms", )/);
  });

  it("is not written for a value that has no name", async () => {
    const source = `${REFUSED}

def pages(form):
    for value in form.values():
        if value == "":
            raise Refused("title", "is required")
        value = int(value)
    return form
`;
    expect((await refusalOf(source, "value = int(value)")) ?? "").not.toMatch(
      /Refused\("(?:value|number|title)"/,
    );
  });
});
