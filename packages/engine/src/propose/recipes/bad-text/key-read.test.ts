import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { badTextRecipe } from "./index.ts";

const REFUSED = `class FieldError(Exception):
    def __init__(self, field, message):
        super().__init__(message)
        self.field = field


def width_of(form):
    text = form.get("width")
    try:
        width = int(text)
    except ValueError:
        raise FieldError("width", "send a whole number")
    return width
`;

const WEB = `from flask import Flask, jsonify, request

from app.form import FieldError, area_of

app = Flask(__name__)


@app.errorhandler(FieldError)
def refused(error):
    return jsonify(field=error.field, error=str(error)), 422


@app.post("/")
def area():
    return jsonify(area_of(request.form))
`;

/** What is raised where the text cannot be read; empty where nothing is. */
async function raisedIn(reading: string, line: string): Promise<string[]> {
  const fault = await givenFault({
    files: { "app/form.py": `${REFUSED}\n\n${reading}`, "app/web.py": WEB },
    type: "ValueError",
    message: "invalid literal for int() with base 10: 'long'",
    trace: [
      ["app/web.py", "area_of(request.form)"],
      ["app/form.py", line],
    ],
    request: { method: "POST", path: "/", route: "/", body: null },
  });
  const texts = await Promise.all(
    fault.patches(badTextRecipe).map(async (patch) => (await fault.after(patch)).get("app/form.py") ?? ""),
  );
  return texts.flatMap(
    (text) => /except ValueError[^\n]*\n +(raise .*)/.exec(text.slice(REFUSED.length))?.[1] ?? [],
  );
}

describe("a text that is called otherwise on its way", () => {
  it("is refused under the key by which it was sent", async () => {
    const reading = `def area_of(form):
    raw = form.get("outer_length")
    length = int(raw)
    return length * width_of(form)
`;
    expect(await raisedIn(reading, "length = int(raw)")).toEqual([
      'raise FieldError("outer_length", "outer_length is not valid")',
    ]);
  });

  it("is so after it was tidied, and where it stands for nothing else", async () => {
    const reading = `def area_of(form):
    given = (form["size-cm"] or "0").strip()
    size = int(given.replace(" ", ""))
    return size
`;
    const [first] = await raisedIn(reading, "size = int(given");
    expect(first).toMatch(/^raise FieldError\("size-cm", /);
  });

  it("names no field where the function does not know by which key it was sent", async () => {
    const reading = `def area_of(form):
    return length_from(form.get("outer_length"))


def length_from(raw):
    length = int(raw)
    return length
`;
    expect((await raisedIn(reading, "length = int(raw)")).join("\n")).not.toContain('FieldError("length"');
  });

  it("names none where more than one key may have been read", async () => {
    const reading = `def area_of(form):
    length = form.get("length")
    if form.get("unit") == "inch":
        length = form.get("inches")
    found = int(length)
    return found
`;
    expect((await raisedIn(reading, "found = int(length)")).join("\n")).not.toContain("FieldError(");
  });
});
