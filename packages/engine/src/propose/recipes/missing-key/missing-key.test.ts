import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GivenFault, givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "./index.ts";

async function given(fault: Omit<GivenFault, "type" | "message"> & { key: string }): Promise<OpenedFault> {
  const { key, ...rest } = fault;
  return givenFault({ ...rest, type: "KeyError", message: key });
}

const FLASK = `from flask import Blueprint, jsonify, request

bp = Blueprint("api", __name__)


@bp.post("/campaigns")
def create():
    data = request.get_json()
    if "title" not in data:
        return jsonify(error="title is required"), 422
    return jsonify(title=data["title"])


@bp.post("/people")
def add():
    data = request.get_json()
    name = data["name"].strip()
    return jsonify(name=name)
`;

describe("a field that the request lacks", () => {
  it("is refused as the house refuses such requests, before the data is used", async () => {
    const fault = await given({
      files: { "app/api.py": FLASK },
      key: "'name'",
      trace: [["app/api.py", 'data["name"].strip()']],
      request: { method: "POST", path: "/people", route: "/people", body: { age: 3 } },
    });
    expect(fault.patches(missingKeyRecipe)[0]).toMatchObject({ basis: "house" });
    expect(await fault.fixed(missingKeyRecipe, "app/api.py")).toContain(
      '    data = request.get_json()\n    if "name" not in data:\n        return jsonify(error="name is required"), 422\n    name = ',
    );
  });

  it("is looked for in data that has no name yet, in the house's form for what is not there", async () => {
    const source = `from flask import Blueprint, jsonify, request

bp = Blueprint("api", __name__)
PEOPLE = {}


@bp.get("/people/<int:person_id>")
def show(person_id):
    person = PEOPLE.get(person_id)
    if person is None:
        return jsonify({"error": "person not found"}), 404
    return jsonify(person)


@bp.post("/people")
def add():
    name = request.get_json()["name"]
    return jsonify(name=name)
`;
    const fault = await given({
      files: { "app/api.py": source },
      key: "'name'",
      trace: [["app/api.py", 'request.get_json()["name"]']],
      request: { method: "POST", path: "/people", route: "/people", body: { age: 3 } },
    });
    expect(await fault.fixed(missingKeyRecipe, "app/api.py")).toContain(
      '    data = request.get_json()\n    if "name" not in data:\n        return jsonify({"error": "name is required"}), 400\n    name = data["name"]\n',
    );
  });

  it("keeps tabs and line ends, whatever the field and the data are called", async () => {
    const name = fc.constantFrom("name", "first_name", "zip-code", "e");
    const shape = fc.record({
      name,
      holder: fc.constantFrom("data", "payload", "b"),
      tabs: fc.boolean(),
      crlf: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ name: key, holder, tabs, crlf }) => {
        const own = FLASK.replace(
          '    data = request.get_json()\n    name = data["name"]',
          `    ${holder} = request.get_json()\n    name = ${holder}["${key}"]`,
        );
        const indented = tabs ? own.replaceAll("    ", "\t") : own;
        const source = crlf ? indented.replaceAll("\n", "\r\n") : indented;
        const fault = await given({
          files: { "app/api.py": source },
          key: `'${key}'`,
          trace: [["app/api.py", `name = ${holder}["${key}"]`]],
          request: { method: "POST", path: "/people", route: "/people", body: {} },
        });
        const after = (await fault.fixed(missingKeyRecipe, "app/api.py")) ?? "";
        expect(after).toContain(`if "${key}" not in ${holder}:`);
        expect(after).toContain(`error="${key} is required"`);
        expect(/[^\r]\n/.test(after)).toBe(!crlf);
        expect(/^ /m.test(after)).toBe(!tabs);
      }),
      { numRuns: 25 },
    );
  });

  it("is a guess where the house has no answer", async () => {
    const alone = FLASK.replace(
      '    if "title" not in data:\n        return jsonify(error="title is required"), 422\n',
      "",
    );
    const fault = await given({
      files: { "app/api.py": alone },
      key: "'name'",
      trace: [["app/api.py", 'data["name"].strip()']],
      request: { method: "POST", path: "/people", route: "/people", body: {} },
    });
    expect(fault.patches(missingKeyRecipe).every((patch) => patch.basis === "guess")).toBe(true);
  });
});

describe("an optional key", () => {
  const reads = 'def bell(user):\n    return user.get("sound", True)\n';
  const use = 'def ring(user):\n    return user["sound"]\n';

  it("is read with the default that the house has", async () => {
    const fault = await given({
      files: { "app/bell.py": reads, "app/ring.py": use },
      key: "'sound'",
      trace: [["app/ring.py", 'user["sound"]']],
    });
    expect(await fault.fixed(missingKeyRecipe, "app/ring.py")).toContain('user.get("sound", True)');
    expect(fault.patches(missingKeyRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is a guess where the house has two defaults for it", async () => {
    const fault = await given({
      files: { "app/bell.py": reads, "app/horn.py": reads.replace("True", "False"), "app/ring.py": use },
      key: "'sound'",
      trace: [["app/ring.py", 'user["sound"]']],
    });
    expect(fault.patches(missingKeyRecipe)[0]).toMatchObject({ basis: "guess" });
  });
});

describe("a key of the project's own", () => {
  it("is read as it is written", async () => {
    const fault = await given({
      files: {
        "app/rows.py": 'def row(person):\n    return {"username": person.login, "mail": person.mail}\n',
        "app/show.py":
          'from app.rows import row\n\n\ndef show(person):\n    return row(person)["user_name"]\n',
      },
      key: "'user_name'",
      trace: [["app/show.py", '"user_name"']],
    });
    expect(await fault.fixed(missingKeyRecipe, "app/show.py")).toContain('row(person)["username"]');
  });

  it("is passed on where a mapper left it out", async () => {
    const rows =
      'def row(source):\n    return {\n        "title": source["title"],\n        "price": source["price"],\n    }\n';
    const fault = await given({
      files: {
        "app/rows.py": rows,
        "app/show.py":
          'from app.rows import row\n\n\ndef show(source):\n    made = row(source)\n    return made["weight"]\n',
      },
      key: "'weight'",
      trace: [["app/show.py", 'made["weight"]']],
    });
    expect(await fault.fixed(missingKeyRecipe, "app/rows.py")).toBe(
      rows.replace('["price"],\n', '["price"],\n        "weight": source["weight"],\n'),
    );
  });

  it("gets its first entry", async () => {
    const fault = await given({
      files: {
        "app/count.py":
          "def count(words):\n    found = {}\n    for word in words:\n        found[word] += 1\n    return found\n",
      },
      key: "'tea'",
      trace: [["app/count.py", "found[word] += 1"]],
    });
    expect(await fault.fixed(missingKeyRecipe, "app/count.py")).toContain(
      "found[word] = found.get(word, 0) + 1",
    );
  });
});

describe("an id that nobody has", () => {
  it("is answered with the 404 of the house", async () => {
    const source = `from fastapi import FastAPI, HTTPException

app = FastAPI()
USERS = {}
ORDERS = {}


@app.get("/users/{user_id}")
def user(user_id: int):
    if user_id not in USERS:
        raise HTTPException(404, "no such user")
    return USERS[user_id]


@app.get("/orders/{order_id}")
def order(order_id: int):
    found = ORDERS[order_id]
    return {"total": found.total}
`;
    const fault = await given({
      files: { "app/main.py": source },
      key: "7",
      trace: [["app/main.py", "found = ORDERS[order_id]"]],
      request: { path: "/orders/7", route: "/orders/{order_id}" },
    });
    expect(await fault.fixed(missingKeyRecipe, "app/main.py")).toContain(
      '    if order_id not in ORDERS:\n        raise HTTPException(404, "no such order")\n    found = ORDERS[order_id]',
    );
  });
});

describe("what is left to people", () => {
  it("a key of which nobody says whether it is required", async () => {
    const fault = await given({
      files: { "app/pay.py": 'def fee(account):\n    return account["balance"] * 2\n' },
      key: "'balance'",
      trace: [["app/pay.py", 'account["balance"]']],
    });
    expect(fault.patches(missingKeyRecipe)).toEqual([]);
    expect(fault.causes(missingKeyRecipe)[0]).toMatchObject({ guideSection: "open", class: "code" });
  });

  it("a variable of the environment", async () => {
    const fault = await given({
      files: { "app/settings.py": 'import os\n\n\ndef key():\n    return os.environ["API_KEY"]\n' },
      key: "'API_KEY'",
      trace: [["app/settings.py", "os.environ"]],
    });
    expect(missingKeyRecipe.recognise(fault.investigation)).toBeNull();
  });
});

describe("a key that others of the house look for", () => {
  it("is read with the function that the house reads such parts with, and refused as that refuses", async () => {
    const views = `from django.http import JsonResponse

from booking.forms import required


def reserve(request):
    room = required(request.POST, "room")
    name = request.POST["name"]
    return JsonResponse({"room": room, "name": name})
`;
    const fault = await given({
      files: {
        "booking/forms.py": `class Rejection(Exception):
    pass


def required(form, field):
    value = form.get(field, "").strip()
    if not value:
        raise Rejection(field, "required")
    return value
`,
        "booking/middleware.py": `from django.http import JsonResponse

from booking.forms import Rejection


class Answers:
    def process_exception(self, request, exception):
        if isinstance(exception, Rejection):
            return JsonResponse({"why": str(exception)}, status=400)
        return None
`,
        "booking/views.py": views,
      },
      key: "'name'",
      trace: [["booking/views.py", 'request.POST["name"]']],
      request: { method: "POST", path: "/reserve", route: "/reserve", body: { room: "blue" } },
    });
    expect(await fault.fixed(missingKeyRecipe, "booking/views.py")).toContain(
      'name = required(request.POST, "name")',
    );
    const [patch] = fault.patches(missingKeyRecipe);
    expect(patch?.basis).toBe("house");
    expect(patch?.scenarios[0]?.expectation).toMatchObject({ kind: "answer", status: [400] });
  });

  it("is noted and its row left out where the loop does so with other rows", async () => {
    const source = `def totals(rows, problems):
    found = {}
    for number, row in enumerate(rows):
        if "account" not in row:
            problems.append(f"row {number}: account is missing")
            continue
        amount = row["amount"]
        found[row["account"]] = amount
    return found
`;
    const fault = await given({
      files: { "app/totals.py": source },
      key: "'amount'",
      trace: [["app/totals.py", 'amount = row["amount"]']],
    });
    expect(await fault.fixed(missingKeyRecipe, "app/totals.py")).toContain(
      `        if "amount" not in row:
            problems.append(f"row {number}: amount is missing")
            continue
        amount = row["amount"]
`,
    );
  });

  it("in a table is answered with the exception for what is not in such tables", async () => {
    const source = `from app.errors import UnknownTariff

TARIFFS = {"a": 1}
FLOORS = {"a": 2}


def price(tariff):
    if tariff not in TARIFFS:
        raise UnknownTariff(tariff)
    return TARIFFS[tariff]


def floor(tariff):
    return FLOORS[tariff]
`;
    const fault = await given({
      files: {
        "app/errors.py": "class UnknownTariff(Exception):\n    pass\n",
        "app/prices.py": source,
        "app/main.py":
          "from app.errors import UnknownTariff\nfrom app.prices import floor\n\n\ndef show(code):\n    try:\n        print(floor(code))\n    except UnknownTariff as error:\n        print(error)\n",
      },
      key: "'z'",
      trace: [
        ["app/main.py", "print(floor"],
        ["app/prices.py", "return FLOORS"],
      ],
    });
    expect(await fault.fixed(missingKeyRecipe, "app/prices.py")).toContain(
      "    if tariff not in FLOORS:\n        raise UnknownTariff(tariff)\n    return FLOORS[tariff]\n",
    );
  });

  it("in a table of another kind is left to people", async () => {
    const source = `from app.errors import UnknownCustomer

CUSTOMERS = {"a": 1}
FEES = {"EUR": 2}


def customer(name):
    if name not in CUSTOMERS:
        raise UnknownCustomer(name)
    return CUSTOMERS[name]


def fee(currency):
    return FEES[currency]
`;
    const fault = await given({
      files: {
        "app/errors.py": "class UnknownCustomer(Exception):\n    pass\n",
        "app/prices.py": source,
        "app/main.py":
          "from app.errors import UnknownCustomer\nfrom app.prices import fee\n\n\ndef show(code):\n    try:\n        print(fee(code))\n    except UnknownCustomer as error:\n        print(error)\n",
      },
      key: "'ISK'",
      trace: [["app/prices.py", "return FEES"]],
    });
    expect(fault.patches(missingKeyRecipe)).toEqual([]);
  });
});
