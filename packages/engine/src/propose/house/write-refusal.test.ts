import { describe, expect, it } from "vitest";
import { badTextRecipe } from "../recipes/bad-text/index.ts";
import { givenFault } from "../recipes/fault/open-fault.testing.ts";
import { missingKeyRecipe } from "../recipes/missing-key/index.ts";

it("changes the message of a refusal and no other text in it", async () => {
  const source = `class BadOrder(Exception):
    pass


def total_of(order):
    if not order.amount:
        raise BadOrder("no amount", order.meta.get("trace id"), ", and ".join(["left over"]))
    count = int(order.count)
    return count * order.amount


def save(order):
    try:
        return total_of(order)
    except BadOrder:
        return None
`;
  const fault = await givenFault({
    files: { "app/a.py": source },
    type: "ValueError",
    message: "invalid literal for int() with base 10: 'x'",
    trace: [["app/a.py", "count = int"]],
  });
  const texts = await Promise.all(
    fault.patches(badTextRecipe).map(async (patch) => (await fault.after(patch)).get("app/a.py") ?? ""),
  );
  const raised = texts.flatMap((text) => text.match(/raise BadOrder\(.*\)/g)?.slice(1) ?? []);
  expect(raised).not.toEqual([]);
  for (const line of raised) {
    expect(line).toContain('order.meta.get("trace id"), ", and ".join(["left over"])');
    expect(line).not.toContain("no amount");
  }
});

it("writes a key out where a text of the house shows it by its name", async () => {
  const source = `from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/parcels")
def create():
    data = request.get_json()
    for key in ("code", "weight"):
        if key not in data:
            return jsonify(error=f"{key} is missing"), 400
    return jsonify(code=data["code"])


@app.post("/signatures")
def sign():
    data = request.get_json()
    name = data["signed_by"]
    return jsonify(name=name)
`;
  const fault = await givenFault({
    files: { "app/a.py": source },
    type: "KeyError",
    message: "'signed_by'",
    trace: [["app/a.py", 'name = data["signed_by"]']],
    request: { method: "POST", path: "/signatures", route: "/signatures", body: {} },
  });
  const texts = await Promise.all(
    fault.patches(missingKeyRecipe).map(async (patch) => (await fault.after(patch)).get("app/a.py") ?? ""),
  );
  const said = texts.filter((text) => text.includes("signed_by is missing"));
  expect(said).not.toEqual([]);
  for (const text of said) expect(text).toContain('return jsonify(error="signed_by is missing"), 400\n');
});

describe("a key that is missing where the house only refuses values that are not listed", () => {
  const source = (words: string, others = "") => `from flask import Flask, jsonify, request

app = Flask(__name__)
LEVELS = ("low", "high")

${others}
@app.post("/levels")
def level():
    data = request.get_json()
    level = data.get("level", "low")
    if level not in LEVELS:
        return jsonify(error="${words}"), 400
    return jsonify(level=level)


@app.post("/signatures")
def sign():
    data = request.get_json()
    name = data["signed_by"]
    return jsonify(name=name)
`;
  const of = async (text: string) => {
    const fault = await givenFault({
      files: { "app/a.py": text },
      type: "KeyError",
      message: "'signed_by'",
      trace: [["app/a.py", 'name = data["signed_by"]']],
      request: { method: "POST", path: "/signatures", route: "/signatures", body: {} },
    });
    const [patch] = fault.patches(missingKeyRecipe);
    return patch ? ((await fault.after(patch)).get("app/a.py") ?? "") : "";
  };

  it("is refused in their form with words for what is not there", async () => {
    const made = await of(source("unknown level"));
    expect(made).toContain('return jsonify(error="signed_by is required"), 400\n');
    expect(made).not.toContain("unknown signed_by");
  });

  it("has a code for what is not there", async () => {
    expect(await of(source("unknown_level"))).toContain('return jsonify(error="missing_signed_by"), 400\n');
  });

  it("is refused in the house's words for missing keys where it has such", async () => {
    const others = `
@app.post("/names")
def name():
    data = request.get_json()
    if "name" not in data:
        return jsonify(error="name is missing"), 400
    return jsonify(name=data["name"])

`;
    expect(await of(source("unknown level", others))).toContain(
      'return jsonify(error="signed_by is missing"), 400\n',
    );
  });
});
