import { describe, expect, it } from "vitest";
import { givenFault } from "../recipes/fault/open-fault.testing.ts";
import { noneAttributeRecipe } from "../recipes/none-attribute/index.ts";

const ERRORS: Readonly<Record<string, string>> = {
  "by a constructor that is given it behind the message": `class ApiError(Exception):
    def __init__(self, message, status=400):
        super().__init__(message)
        self.status = status


class Missing(ApiError):
    def __init__(self, message="missing"):
        super().__init__(message, 404)
`,
  "by an attribute that is set": `class Missing(Exception):
    def __init__(self, message):
        super().__init__(message)
        self.status_code = 404
`,
  "by what its base takes where nothing is said": `class NotThere(Exception):
    def __init__(self, message, status=404):
        super().__init__(message)
        self.status = status


class Missing(NotThere):
    pass
`,
};

const VIEWS = `from flask import Flask, jsonify

from app import store
from app.errors import Missing

app = Flask(__name__)


@app.get("/boats/<name>")
def boat(name):
    boat = store.find_boat(name)
    if boat is None:
        raise Missing("no such boat")
    return jsonify(boat.name)


@app.get("/piers/<name>")
def pier(name):
    pier = store.find_pier(name)
    return jsonify(pier.depth)
`;

const STORE = `BOATS = {}
PIERS = {}


def find_boat(name):
    return BOATS.get(name)


def find_pier(name):
    return PIERS.get(name)
`;

describe("a class of the project stands for 404", () => {
  it.each(Object.entries(ERRORS))("%s", async (_name, errors) => {
    const fault = await givenFault({
      files: { "app/__init__.py": "", "app/errors.py": errors, "app/store.py": STORE, "app/views.py": VIEWS },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'depth'",
      trace: [["app/views.py", "pier.depth"]],
      request: { path: "/piers/north", route: "/piers/<name>" },
    });
    expect(await fault.fixed(noneAttributeRecipe, "app/views.py")).toContain(
      '    if pier is None:\n        raise Missing("no such pier")\n',
    );
  });
});

describe("what a body names and nobody finds", () => {
  const ORDERS = `from app import store
from app.errors import ApiError


def line(entry):
    product = store.find_product(entry["sku"])
    if product is None:
        raise ApiError(f"unknown product {entry['sku']}")
    return product.price


def total(entries, code):
    voucher = store.find_voucher(code)
    return sum(line(entry) for entry in entries) - voucher.worth
`;
  const given = (orders: string) =>
    givenFault({
      files: {
        "app/__init__.py": "",
        "app/errors.py": ERRORS["by a constructor that is given it behind the message"] ?? "",
        "app/store.py":
          "def find_product(sku):\n    return PRODUCTS.get(sku)\n\n\ndef find_voucher(code):\n    return VOUCHERS.get(code)\n",
        "app/orders.py": orders,
        "app/views.py":
          'from flask import Flask, request\n\nfrom app import orders\n\napp = Flask(__name__)\n\n\n@app.post("/orders")\ndef order():\n    data = request.get_json()\n    return {"total": orders.total(data["items"], data["voucher"])}\n',
      },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'worth'",
      trace: [
        ["app/views.py", "orders.total"],
        ["app/orders.py", "voucher.worth"],
      ],
      request: { method: "POST", path: "/orders", route: "/orders" },
    });

  it("is refused in the words of the lookup beside it, whatever the quotes in them", async () => {
    const fault = await given(ORDERS);
    expect(await fault.fixed(noneAttributeRecipe, "app/orders.py")).toContain(
      '    if voucher is None:\n        raise ApiError(f"unknown voucher {code}")\n',
    );
  });

  it("is not refused like a part that the body lacks", async () => {
    const fault = await given(
      ORDERS.replace(
        '    product = store.find_product(entry["sku"])\n    if product is None:\n        raise ApiError(f"unknown product {entry[\'sku\']}")\n',
        '    product = entry.get("product")\n    if product is None:\n        raise ApiError("product is required")\n',
      ),
    );
    const texts = fault
      .patches(noneAttributeRecipe)
      .flatMap(({ edits }) => edits.map((one) => one.replacement));
    expect(texts.join("\n")).not.toContain("is required");
  });
});

describe("what a function works out", () => {
  const given = (line: string, views: string) =>
    givenFault({
      files: {
        "app/__init__.py": "",
        "app/errors.py": ERRORS["by an attribute that is set"] ?? "",
        "app/store.py": STORE,
        "app/fees.py": `LIMITS = [(500, 3), (2000, 5)]


def postage(grams):
    for limit, price in LIMITS:
        if grams <= limit:
            return price


def total(goods):
    ${line}
    return goods + cost.net
`,
        "app/views.py": `${VIEWS}${views}`,
      },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'net'",
      trace: [
        ["app/views.py", "fees.total"],
        ["app/fees.py", "cost.net"],
      ],
      request: { method: "POST", path: "/fees", route: "/fees" },
    });
  const HANDLER =
    '\n\n@app.post("/fees")\ndef fees_of():\n    return jsonify(fees.total(sum(request.get_json()["weights"])))\n';

  it.each(["cost = postage(goods * 2)", "weight = goods + 20\n    cost = postage(weight)"])(
    "is nothing that the request asks for: %s",
    async (line) => {
      const fault = await given(line, HANDLER);
      const texts = fault
        .patches(noneAttributeRecipe)
        .flatMap(({ edits }) => edits.map((one) => one.replacement));
      expect(texts.join("\n")).not.toContain("Missing(");
    },
  );
});
