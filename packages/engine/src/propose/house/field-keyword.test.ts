import { describe, expect, it } from "vitest";
import { badTextRecipe } from "../recipes/bad-text/index.ts";
import { givenFault } from "../recipes/fault/open-fault.testing.ts";
import { missingKeyRecipe } from "../recipes/missing-key/index.ts";

/** What stands behind the check of the key that is missing, in each change. */
async function refusalsOf(source: string, key: string, line: string) {
  const fault = await givenFault({
    files: { "app/views.py": source },
    type: "KeyError",
    message: `'${key}'`,
    trace: [["app/views.py", line]],
    request: { method: "POST", path: "/", route: "/", body: {} },
  });
  const texts = await Promise.all(
    fault
      .patches(missingKeyRecipe)
      .map(async (patch) => (await fault.after(patch)).get("app/views.py") ?? ""),
  );
  return texts.flatMap((text) => new RegExp(`if "${key}" not in .*:\\n +(.*)`).exec(text)?.[1] ?? []);
}

describe("a refusal whose message stands under the field's name", () => {
  it("has the field of the place where it is given by keyword", async () => {
    const source = `from django.http import JsonResponse


def refused(**problems):
    return JsonResponse({"problems": problems}, status=422)


def booking(request):
    town = request.POST.get("town", "")
    if not town:
        return refused(town="required")
    nights = request.POST["nights"]
    return JsonResponse({"town": town, "nights": nights})
`;
    const [first] = await refusalsOf(source, "nights", 'nights = request.POST["nights"]');
    expect(first).toBe('return refused(nights="required")');
  });

  it("has it where it is a key of the body, with a list of messages too", async () => {
    const source = `from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/")
async def parcel():
    data = request.get_json()
    if not data.get("receiver"):
        return jsonify({"errors": {"receiver": ["is required"]}}), 400
    weight = data["weight"]
    return jsonify({"receiver": data["receiver"], "weight": weight})
`;
    const [first] = await refusalsOf(source, "weight", 'weight = data["weight"]');
    expect(first).toBe('return jsonify({"errors": {"weight": ["is required"]}}), 400');
  });

  it("has it in a refusal of what cannot be read, whatever the house calls the value in between", async () => {
    const source = `from flask import Flask, jsonify, request

app = Flask(__name__)


def invalid(**fields):
    return jsonify(fields), 400


@app.post("/a")
def a():
    try:
        count = int(request.form["guests"])
    except ValueError:
        return invalid(guests="must be a number")
    return jsonify(count)


@app.post("/b")
def b():
    tables = int(request.form["tables"])
    return jsonify(tables)
`;
    const fault = await givenFault({
      files: { "app/views.py": source },
      type: "ValueError",
      message: "invalid literal for int() with base 10: 'x'",
      trace: [["app/views.py", "tables = int"]],
      request: { method: "POST", path: "/b", route: "/b", body: null },
    });
    expect(await fault.fixed(badTextRecipe, "app/views.py")).toContain(
      '    except ValueError:\n        return invalid(tables="must be a number")\n',
    );
  });

  it("is not given where the field's name is no keyword", async () => {
    const source = `from django.http import JsonResponse


def refused(**problems):
    return JsonResponse({"problems": problems}, status=422)


def booking(request):
    town = request.POST.get("town", "")
    if not town:
        return refused(town="required")
    nights = request.POST["nights-booked"]
    return JsonResponse({"town": town, "nights": nights})
`;
    const found = await refusalsOf(source, "nights-booked", 'nights = request.POST["nights-booked"]');
    expect(found.join("\n")).not.toContain("refused(");
  });

  it("is left as it is where the key belongs to every answer", async () => {
    const source = `from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/")
def note():
    data = request.get_json()
    if not data.get("message"):
        return jsonify({"message": "message is required"}), 400
    author = data["author"]
    return jsonify({"message": data["message"], "author": author})
`;
    const [first] = await refusalsOf(source, "author", 'author = data["author"]');
    expect(first).toBe('return jsonify({"message": "author is required"}), 400');
  });
});
