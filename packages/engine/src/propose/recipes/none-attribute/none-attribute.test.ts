import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GivenFault, givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { noneAttributeRecipe } from "./index.ts";

async function given(
  fault: Omit<GivenFault, "type" | "message"> & { attribute: string },
): Promise<OpenedFault> {
  const { attribute, ...rest } = fault;
  const message = `'NoneType' object has no attribute '${attribute}'`;
  return givenFault({ ...rest, type: "AttributeError", message });
}

const STORE = `ORDERS = {}
USERS = {}


def find_order(order_id):
    return ORDERS.get(order_id)


def find_user(user_id):
    return USERS.get(user_id)
`;

const HOUSE = `from fastapi import APIRouter, HTTPException

from app.store import find_user

router = APIRouter()


@router.get("/users/{user_id}")
def read_user(user_id: int):
    user = find_user(user_id)
    if user is None:
        raise HTTPException(status_code=404, detail=f"No user {user_id}")
    return {"name": user.name}
`;

const ORDERS = `from fastapi import APIRouter

from app.store import find_order

router = APIRouter()


@router.get("/orders/{order_id}")
def read_order(order_id: int):
    order = find_order(order_id)
    return {"total": order.total}
`;

const REQUEST = { path: "/orders/7", route: "/orders/{order_id}" };

describe("a lookup that missed", () => {
  it("is answered in the words of the house, with what that needs imported", async () => {
    const fault = await given({
      files: { "app/store.py": STORE, "app/users.py": HOUSE, "app/orders.py": ORDERS },
      attribute: "total",
      trace: [["app/orders.py", "order.total"]],
      request: REQUEST,
    });
    expect(await fault.fixed(noneAttributeRecipe, "app/orders.py")).toBe(
      ORDERS.replace("APIRouter\n", "APIRouter, HTTPException\n").replace(
        "    return {",
        '    if order is None:\n        raise HTTPException(status_code=404, detail=f"No order {order_id}")\n    return {',
      ),
    );
    expect(fault.patches(noneAttributeRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("uses the exception class of the house for this thing, and none that speaks of another", async () => {
    const errors =
      "class UserNotFound(Exception):\n    pass\n\n\nclass OrderNotFound(Exception):\n    pass\n";
    const users = HOUSE.replace(
      "HTTPException\n",
      "HTTPException\n\nfrom app.errors import UserNotFound",
    ).replace('HTTPException(status_code=404, detail=f"No user {user_id}")', "UserNotFound(user_id)");
    const main = `from fastapi import FastAPI
from fastapi.responses import JSONResponse

from app.errors import OrderNotFound, UserNotFound

app = FastAPI()


@app.exception_handler(UserNotFound)
@app.exception_handler(OrderNotFound)
def not_found(request, error):
    return JSONResponse({"missing": str(error)}, status_code=404)
`;
    const fault = await given({
      files: {
        "app/store.py": STORE,
        "app/errors.py": errors,
        "app/users.py": users,
        "app/main.py": main,
        "app/orders.py": ORDERS,
      },
      attribute: "total",
      trace: [["app/orders.py", "order.total"]],
      request: REQUEST,
    });
    const text = await fault.fixed(noneAttributeRecipe, "app/orders.py");
    expect(text).toContain("raise OrderNotFound(order_id)");
    expect(text).toContain("from app.errors import OrderNotFound");
  });

  it("falls back on the status that HTTP has for it where the house never refuses", async () => {
    const fault = await given({
      files: { "app/store.py": STORE, "app/orders.py": ORDERS },
      attribute: "total",
      trace: [["app/orders.py", "order.total"]],
      request: REQUEST,
    });
    const [patch] = fault.patches(noneAttributeRecipe);
    expect(patch).toMatchObject({ basis: "standard" });
    expect(await fault.fixed(noneAttributeRecipe, "app/orders.py")).toContain(
      'raise HTTPException(status_code=404, detail="Order not found")',
    );
  });

  it("checks in the handler when the value was handed on, and names what had no name", async () => {
    const orders = ORDERS.replace(
      '    order = find_order(order_id)\n    return {"total": order.total}\n',
      '    return describe(find_order(order_id))\n\n\ndef describe(order):\n    return {"total": order.total}\n',
    );
    const fault = await given({
      files: { "app/store.py": STORE, "app/users.py": HOUSE, "app/orders.py": orders },
      attribute: "total",
      trace: [
        ["app/orders.py", "return describe(find_order"],
        ["app/orders.py", "order.total"],
      ],
      request: REQUEST,
    });
    expect(await fault.fixed(noneAttributeRecipe, "app/orders.py")).toContain(
      `    order = find_order(order_id)
    if order is None:
        raise HTTPException(status_code=404, detail=f"No order {order_id}")
    return describe(order)
`,
    );
  });

  it("returns what Flask handlers here return", async () => {
    const users = `from flask import Blueprint, jsonify

bp = Blueprint("users", __name__)
USERS = {}
ORDERS = {}


@bp.route("/users/<int:user_id>")
def show_user(user_id):
    user = USERS.get(user_id)
    if not user:
        return jsonify(error="user not found"), 404
    return jsonify(name=user.name)


@bp.route("/orders/<int:order_id>")
def show_order(order_id):
    order = ORDERS.get(order_id)
    return jsonify(total=order.total)
`;
    const fault = await given({
      files: { "shop/views.py": users },
      attribute: "total",
      trace: [["shop/views.py", "order.total"]],
      request: { path: "/orders/7", route: "/orders/<int:order_id>" },
    });
    expect(await fault.fixed(noneAttributeRecipe, "shop/views.py")).toContain(
      '    if order is None:\n        return jsonify(error="order not found"), 404\n    return jsonify(total',
    );
  });

  it("keeps tabs, line ends, asynchronous code and any name that is given to it", async () => {
    const word = fc.constantFrom("order", "invoice", "line_item", "bookMark", "x", "Basket");
    const layout = fc.record({
      word,
      tabs: fc.boolean(),
      crlf: fc.boolean(),
      isAsync: fc.boolean(),
      deep: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(layout, async ({ word: name, tabs, crlf, isAsync, deep }) => {
        const write = (text: string) => {
          const indented = tabs ? text.replaceAll("    ", "\t") : text;
          return crlf ? indented.replaceAll("\n", "\r\n") : indented;
        };
        const wait = isAsync ? "await " : "";
        const body = `${name} = ${wait}find_thing(thing_id)\n    value = {"total": ${name}.total}\n    return value`;
        const source = `from fastapi import APIRouter, HTTPException

from app.store import find_thing

router = APIRouter()


@router.get("/things/{thing_id}")
${isAsync ? "async " : ""}def read_thing(thing_id: int):
    ${deep ? `if thing_id:\n        ${body.replaceAll("\n    ", "\n        ")}\n    return None` : body}
`;
        const store = `THINGS = {}\n\n\n${isAsync ? "async " : ""}def find_thing(thing_id):\n    return THINGS.get(thing_id)\n`;
        const files = { "app/store.py": write(store), "app/things.py": write(source), "app/users.py": HOUSE };
        const fault = await given({
          files,
          attribute: "total",
          trace: [["app/things.py", '"total"']],
          request: { path: "/things/7", route: "/things/{thing_id}" },
        });
        const [patch] = fault.patches(noneAttributeRecipe);
        expect(patch).toBeDefined();
        if (!patch) return;
        const after = (await fault.after(patch)).get("app/things.py") ?? "";
        expect(after).toContain(`if ${name} is None:`);
        expect(after).toContain("{thing_id}");
        expect(/[^\r]\n/.test(after)).toBe(!crlf);
        expect(/^ /m.test(after)).toBe(!tabs);
        const kept = after.split("\n").filter((line) => files["app/things.py"].split("\n").includes(line));
        expect(kept.length).toBe(files["app/things.py"].split("\n").length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a function without its return", () => {
  const use = `from app.rates import rate_for


def gross(net, kind):
    return net * rate_for(kind).factor
`;

  it.each([
    [
      "a branch that only assigns",
      'def rate_for(kind):\n    if kind == "a":\n        return A\n    rate = B\n',
      "    rate = B\n    return rate\n",
    ],
    ["the whole body", "def rate_for(kind):\n    RATES[kind]\n", "    return RATES[kind]\n"],
    [
      "all branches",
      'def rate_for(kind):\n    if kind == "a":\n        rate = A\n    else:\n        rate = B\n',
      "        rate = A\n        return rate\n    else:\n        rate = B\n        return rate\n",
    ],
    [
      "a return that stands too deep",
      'def rate_for(kind):\n    if kind == "a":\n        rate = A\n    else:\n        rate = B\n        return rate\n',
      "        rate = B\n    return rate\n",
    ],
  ])("%s", async (_name, producer, wanted) => {
    const fault = await given({
      files: { "app/rates.py": producer, "app/use.py": use },
      attribute: "factor",
      trace: [["app/use.py", ".factor"]],
    });
    expect(await fault.fixed(noneAttributeRecipe, "app/rates.py")).toContain(wanted);
  });
});

describe("a value that may be None", () => {
  const source = `def describe(task):
    return {
        "title": task.title,
        "owner": task.owner.name,
        "due": task.due.isoformat() if task.due is not None else "-",
    }
`;

  it("is shown as the fields beside it are", async () => {
    const fault = await given({
      files: { "app/tasks.py": source },
      attribute: "name",
      trace: [["app/tasks.py", "task.owner.name"]],
    });
    expect(await fault.fixed(noneAttributeRecipe, "app/tasks.py")).toContain(
      '"owner": task.owner.name if task.owner is not None else "-",',
    );
  });

  it("is passed over in a loop only where the house passes over the same field", async () => {
    const loop = (first: string) => `def mails(orders):
    found = []
    for order in orders:
${first}        found.append(order.customer.email)
    return found
`;
    const guarded = loop("        if order.customer is None:\n            continue\n").replace(
      "def mails",
      "def names",
    );
    const housed = await given({
      files: { "app/a.py": guarded, "app/b.py": loop("") },
      attribute: "email",
      trace: [["app/b.py", "order.customer.email"]],
    });
    expect(await housed.fixed(noneAttributeRecipe, "app/b.py")).toContain(
      "        if order.customer is None:\n            continue\n        found.append(",
    );
    const open = await given({
      files: { "app/b.py": loop("") },
      attribute: "email",
      trace: [["app/b.py", "order.customer.email"]],
    });
    expect(open.patches(noneAttributeRecipe)).toEqual([]);
    expect(open.causes(noneAttributeRecipe)[0]?.advice).not.toEqual([]);
  });
});

describe("a pattern that did not match", () => {
  it("leaves with the failure value of its own function", async () => {
    const source = `import re


def number_of(line):
    if not line.strip():
        return None
    return int(re.match(r"INV-(\\d+)", line).group(1))


def numbers(lines):
    found = [number_of(line) for line in lines]
    return [number for number in found if number is not None]
`;
    const fault = await given({
      files: { "app/lines.py": source },
      attribute: "group",
      trace: [
        ["app/lines.py", "found = ["],
        ["app/lines.py", ".group(1)"],
      ],
    });
    expect(await fault.fixed(noneAttributeRecipe, "app/lines.py")).toContain(
      '    match = re.match(r"INV-(\\d+)", line)\n    if match is None:\n        return None\n    return int(match.group(1))',
    );
  });

  it("is no reason to give up a whole whose type lets the part be None", async () => {
    const source = (type: string) => `import re
from dataclasses import dataclass
from typing import Optional

RELAY = re.compile(r"relay=([\\w.-]+)")


@dataclass
class Delivery:
    to: str
    relay: ${type}


def parse(line) -> Optional[Delivery]:
    to = re.search(r"to=(?P<who>\\S+)", line)
    if to is None:
        return None
    return Delivery(
        to=to["who"],
        relay=RELAY.search(line).group(1).lower(),
    )
`;
    const leaves = async (type: string) => {
      const fault = await given({
        files: { "app/mail.py": source(type) },
        attribute: "group",
        trace: [["app/mail.py", "relay=RELAY"]],
      });
      return JSON.stringify(fault.patches(noneAttributeRecipe)).includes("return None");
    };
    expect(await leaves("Optional[str] = None")).toBe(false);
    expect(await leaves("str")).toBe(true);
  });

  it("is left to people where callers use the value and nobody says what failure is", async () => {
    const source = `import re


def number_of(line):
    return int(re.match(r"INV-(\\d+)", line).group(1))


def total(lines):
    return sum(number_of(line) for line in lines)
`;
    const fault = await given({
      files: { "app/lines.py": source },
      attribute: "group",
      trace: [
        ["app/lines.py", "return sum"],
        ["app/lines.py", ".group(1)"],
      ],
    });
    expect(fault.patches(noneAttributeRecipe)).toEqual([]);
  });
});

describe("the result of a change in place", () => {
  it.each([
    ["    names = names.sort()\n    return names.index(1)\n", "    names.sort()\n"],
    [
      "    ordered = names.sort(key=len)\n    return ordered.index(1)\n",
      "    ordered = sorted(names, key=len)\n",
    ],
  ])("%s", async (body, wanted) => {
    const fault = await given({
      files: { "app/names.py": `def first(names):\n${body}` },
      attribute: "index",
      trace: [["app/names.py", ".index(1)"]],
    });
    expect(await fault.fixed(noneAttributeRecipe, "app/names.py")).toContain(wanted);
  });
});

describe("what is not a matter of the code", () => {
  it("an environment variable that is not set", async () => {
    const fault = await given({
      files: { "app/settings.py": 'import os\n\n\ndef region():\n    return os.getenv("REGION").lower()\n' },
      attribute: "lower",
      trace: [["app/settings.py", ".lower()"]],
    });
    expect(fault.causes(noneAttributeRecipe)[0]).toMatchObject({ class: "config" });
    expect(fault.patches(noneAttributeRecipe)).toEqual([]);
  });
});

describe("entries that read from the same thing", () => {
  const views = (phone: string) => `def boat(found):
    return {"name": found.name, "skipper": found.skipper.name if found.skipper else None}


def skipper(found):
    return {"name": found.skipper.name, "phone": ${phone}}
`;
  const fixed = async (phone: string) => {
    const fault = await given({
      files: { "club/views.py": views(phone) },
      attribute: "name",
      trace: [["club/views.py", 'return {"name": found.skipper.name, "phone"']],
    });
    return fault.fixed(noneAttributeRecipe, "club/views.py");
  };

  it("are None together where it is not there, also before what stands in for one of its parts", async () => {
    expect(await fixed("found.skipper.phone")).toContain(
      '{"name": found.skipper.name if found.skipper else None, "phone": found.skipper.phone if found.skipper else None}',
    );
    expect(await fixed("found.skipper.phone or None")).toContain(
      '{"name": found.skipper.name if found.skipper else None, "phone": (found.skipper.phone if found.skipper else None) or None}',
    );
  });
});
