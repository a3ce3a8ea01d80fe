import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { noneAttributeRecipe } from "../none-attribute/index.ts";
import { noneValueRecipe } from "../none-value/index.ts";

const HEAD =
  'from fastapi import APIRouter, Depends, HTTPException\n\nrouter = APIRouter()\n\n\n@router.get("/customers/{number}")\ndef read(number: int, session: Session = Depends(get_session)):\n    customer = session.get(Customer, number)\n    if customer is None:\n        raise HTTPException(status_code=404, detail="Customer not found")\n    return customer\n\n\n';

describe("a row that a handler uses where it looks it up", () => {
  it.each([
    'return {"name": session.get(Customer, number).name}',
    "return session.scalars(select(Customer).where(Customer.id == number)).first().name",
    "customer = session.get(Customer, number)\n    return customer.name",
  ])("is answered with 404 as elsewhere: %s", async (line) => {
    const source = `${HEAD}@router.get("/customers/{number}/name")\ndef name(number: int, session: Session = Depends(get_session)):\n    ${line}\n`;
    const fault = await givenFault({
      files: { "app.py": source },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'name'",
      trace: [["app.py", line.split("\n").at(-1)?.trim() ?? ""]],
      request: { method: "GET", path: "/customers/4/name", route: "/customers/{number}/name" },
    });
    const fixed = (await fault.fixed(noneAttributeRecipe, "app.py")) ?? "";
    expect(fixed.split('detail="Customer not found"').length).toBe(3);
  });
});

describe("a field of a row that was found", () => {
  it.each([
    'return {"where": customer.town + ", " + customer.branch.floor}',
    'floor = customer.branch.floor\n    return {"where": customer.town + ", " + floor}',
  ])("is not a row that does not exist: %s", async (lines) => {
    const source = `${HEAD}@router.get("/customers/{number}/card")\ndef card(number: int, session: Session = Depends(get_session)):\n    customer = session.get(Customer, number)\n    if customer is None:\n        raise HTTPException(status_code=404, detail="Customer not found")\n    ${lines}\n`;
    const fault = await givenFault({
      files: { "app.py": source },
      type: "TypeError",
      message: 'can only concatenate str (not "NoneType") to str',
      trace: [["app.py", lines.split("\n").at(-1)?.trim() ?? ""]],
      request: { method: "GET", path: "/customers/4/card", route: "/customers/{number}/card" },
    });
    const texts = fault.patches(noneValueRecipe).flatMap(({ edits }) => edits.map((one) => one.replacement));
    expect(texts.join("\n")).not.toContain("404");
  });
});

describe("what a function below the handler does not find", () => {
  const SERVICE = `MEMBERS = {}


def find(number):
    return MEMBERS.get(number)


def card(number):
    member = find(number)
    return {"name": member["name"]}
`;
  const handler = (call: string) =>
    `from flask import Flask, jsonify

import members

app = Flask(__name__)


@app.get("/members/<int:number>")
def show(number):
    ${call}
`;
  const given = (call: string, service = SERVICE) =>
    givenFault({
      files: { "app.py": handler(call), "members.py": service },
      type: "TypeError",
      message: "'NoneType' object is not subscriptable",
      trace: [
        ["app.py", call.split("\n")[0] ?? ""],
        ["members.py", 'return {"name"'],
      ],
      request: { method: "GET", path: "/members/4", route: "/members/<int:number>" },
    });

  it.each([
    ["return jsonify(members.card(number))", "card"],
    ["shown = members.card(number)\n    return jsonify(shown)", "shown"],
    ["card = members.card(number)\n    return jsonify(card)", "card"],
  ])("is handed up as None and answered there with 404: %s", async (call) => {
    const fault = await given(call);
    expect(await fault.fixed(noneValueRecipe, "members.py")).toContain(
      "    if member is None:\n        return None\n",
    );
    const app = (await fault.fixed(noneValueRecipe, "app.py")) ?? "";
    expect(app).toMatch(/if \w+ is None:\n {8}abort\(404, description="Member not found"\)/);
  });

  it("is not handed up where the function is given on as a value", async () => {
    const fault = await given(
      "return jsonify(members.card(number))",
      `${SERVICE}\n\ndef cards(numbers):\n    return list(map(card, numbers))\n`,
    );
    expect((await fault.fixed(noneValueRecipe, "members.py")) ?? "").not.toContain("return None\n");
  });

  it("is not handed up to others that use the result", async () => {
    const fault = await given(
      "return jsonify(members.card(number))",
      `${SERVICE}\n\ndef cards(numbers):\n    return [card(number)["name"] for number in numbers]\n`,
    );
    const fixed = await fault.fixed(noneValueRecipe, "members.py");
    expect(fixed ?? "").not.toContain("return None\n");
  });
});

describe("the first row of a query that no key is given", () => {
  const routes = (lookup: string) =>
    `from flask import Flask, abort, jsonify

from shop.orders import by_name, newest_order

app = Flask(__name__)


@app.get("/orders/<name>")
def show(name):
    order = by_name(name)
    if order is None:
        abort(404, description="order not found")
    return jsonify(number=order.number)


@app.get("/orders/newest")
def newest():
    order = ${lookup}
    return jsonify(number=order.number, newest=True)
`;
  const given = (body: string) =>
    givenFault({
      files: {
        "shop/app.py": routes("newest_order()"),
        "shop/orders.py": `def by_name(name):\n    return session.get(Order, name)\n\n\ndef newest_order():\n${body}`,
      },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'number'",
      trace: [["shop/app.py", "number=order.number, newest=True"]],
      request: { method: "GET", path: "/orders/newest", route: "/orders/newest" },
    });

  it("is refused as another one of its kind is", async () => {
    const fault = await given(
      "    return session.scalars(select(Order).order_by(Order.day.desc())).first()\n",
    );
    const fixed = (await fault.fixed(noneAttributeRecipe, "shop/app.py")) ?? "";
    expect(fixed.split('abort(404, description="order not found")').length).toBe(3);
  });

  it("is not what a function works out", async () => {
    const fault = await given(
      "    total = sum(one.price for one in rows)\n    return total if total > 3 else None\n",
    );
    const texts = fault
      .patches(noneAttributeRecipe)
      .flatMap(({ edits }) => edits.map((one) => one.replacement));
    expect(texts.join("\n")).not.toContain("404");
  });
});
