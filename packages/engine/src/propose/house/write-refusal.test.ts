import { expect, it } from "vitest";
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
