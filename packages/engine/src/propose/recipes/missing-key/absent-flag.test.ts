import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "./index.ts";

/** A Flask handler of `POST /orders` with these lines, of which `line` fails for `key`. */
async function given(body: string, line: string, key: string, above = ""): Promise<OpenedFault> {
  const source = `from flask import Flask, jsonify, request

app = Flask(__name__)
${above}

@app.post("/orders")
def order():
${body}
    return jsonify(ok=True)


@app.post("/people")
def add():
    data = request.get_json()
    if "name" not in data:
        return jsonify(error="name is required"), 400
    return jsonify(name=data["name"])
`;
  return givenFault({
    files: { "app/api.py": source },
    type: "KeyError",
    message: `'${key}'`,
    trace: [["app/api.py", line]],
    request: { method: "POST", path: "/orders", route: "/orders", body: { x: 1 } },
  });
}

describe("a switch of a request that is not sent", () => {
  it.each([
    [
      '    terms = request.form["terms"] == "yes"',
      'terms = request.form.get("terms") == "yes"',
      "terms",
      "standard",
    ],
    ['    full = request.args["full"] == "1"', 'full = request.args.get("full") == "1"', "full", "standard"],
    [
      '    data = request.get_json()\n    draft = data["draft"] is True',
      'draft = data.get("draft") is True',
      "draft",
      "guess",
    ],
    [
      '    data = request.get_json()\n    gift = bool(data["gift"])',
      'gift = bool(data.get("gift"))',
      "gift",
      "guess",
    ],
    [
      '    data = request.get_json()\n    loud = data.get("loud") is True\n    gift = data["gift"] is True',
      'gift = data.get("gift") is True',
      "gift",
      "house",
    ],
  ])("is off: %s", async (body, wanted, key, basis) => {
    const fault = await given(body, `["${key}"]`, key);
    const patches = fault.patches(missingKeyRecipe);
    expect(await fault.fixed(missingKeyRecipe, "app/api.py")).toContain(wanted);
    expect(patches).toHaveLength(1);
    expect(patches[0]?.basis).toBe(basis);
  });

  it.each([
    ["whose value is used otherwise", '    size = request.form["size"].strip()', "size", ""],
    ["that is one of several kinds", '    is_card = request.form["kind"] == "card"', "kind", ""],
    [
      "that is used beside the question",
      '    code = request.form["vip"] == "1"\n    print(request.form["vip"])',
      "vip",
      "",
    ],
    [
      "that the house lists as required",
      '    terms = request.form["terms"] == "yes"',
      "terms",
      'REQUIRED = ("name", "terms")\n',
    ],
  ])("is not taken for one %s", async (_, body, key, above) => {
    const fault = await given(body, `["${key}"]`, key, above);
    expect(await fault.fixed(missingKeyRecipe, "app/api.py")).toContain(`if "${key}" not in request.form:`);
  });
});
