import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { customaryRecipe } from "./index.ts";

/** The file after the customary repair of an error on a line; null where there is none. */
async function repaired(source: string, line: string, type: string, message: string): Promise<string | null> {
  const fault = await givenFault({ files: { "app.py": source }, type, message, trace: [["app.py", line]] });
  return fault.fixed(customaryRecipe, "app.py");
}

const NONE = "TypeError";

describe("a None, by what takes it", () => {
  it.each([
    [
      "an entry that is computed from it",
      'def show(product):\n    return {"rating": round(product["rating"], 1)}\n',
      "round(",
      "type NoneType doesn't define __round__ method",
      '{"rating": round(product["rating"], 1) if product["rating"] is not None else None}',
    ],
    [
      "a text shows nothing",
      'def head(ticket):\n    return f"#{ticket.number} by {ticket.agent.name}"\n',
      "ticket.agent.name",
      "'NoneType' object has no attribute 'name'",
      "{ticket.agent.name if ticket.agent is not None else ''}",
    ],
    [
      "a figure of a table is a dash of the same width",
      'def line(reading):\n    return f"{reading.value:8.2f}"\n',
      "reading.value",
      "unsupported format string passed to NoneType.__format__",
      "f\"{f'{reading.value:8.2f}' if reading.value is not None else '-':>8}\"",
    ],
    [
      "the last part of a text takes its blank along",
      'def name(user):\n    return user["first"] + " " + user["last"]\n',
      "return user",
      'can only concatenate str (not "NoneType") to str',
      'return user["first"] + (" " + user["last"] if user["last"] is not None else "")\n',
    ],
    [
      "the first part of a text takes its comma along",
      "def place(site):\n    return site.hall + ', ' + site.town + '.'\n",
      "return site",
      "unsupported operand type(s) for +: 'NoneType' and 'str'",
      "return (site.hall + ', ' if site.hall is not None else '') + site.town + '.'\n",
    ],
    [
      "a word in front of a part stays",
      'def greet(user):\n    return "Dear " + user.name + "!"\n',
      "return",
      'can only concatenate str (not "NoneType") to str',
      'return "Dear " + (user.name or "") + "!"\n',
    ],
    [
      "a sum counts nothing",
      'def weight(parcels):\n    total = 0\n    for parcel in parcels:\n        total += parcel.get("weight")\n    return total\n',
      "total +=",
      "unsupported operand type(s) for +=: 'int' and 'NoneType'",
      'total += parcel.get("weight") or 0\n',
    ],
    [
      "the other addends of an item still count",
      'def weight(parcels):\n    return sum(parcel["goods"] + parcel["packing"] for parcel in parcels)\n',
      "sum(",
      "unsupported operand type(s) for +: 'int' and 'NoneType'",
      'sum(parcel["goods"] + (parcel["packing"] or 0) for parcel in parcels)',
    ],
    [
      "the other addends still count where it is read from",
      "def weight(parcels):\n    return sum(p.goods + p.packing.grams for p in parcels)\n",
      "sum(",
      "'NoneType' object has no attribute 'grams'",
      "sum(p.goods + (p.packing.grams if p.packing is not None else 0) for p in parcels)",
    ],
    [
      "the other addends still count in a loop",
      "def weight(parcels):\n    total = 0\n    for p in parcels:\n        total += p.goods + p.packing\n    return total\n",
      "total +=",
      "unsupported operand type(s) for +: 'int' and 'NoneType'",
      "total += p.goods + (p.packing or 0)\n",
    ],
    [
      "a span without an end is left out of a sum",
      "def worked(shifts):\n    return sum(shift.ended - shift.started for shift in shifts)\n",
      "sum(",
      "unsupported operand type(s) for -: 'NoneType' and 'int'",
      "sum(shift.ended - shift.started for shift in shifts if shift.ended is not None)",
    ],
    [
      "a comparison does not hold",
      "def is_over(account):\n    return account.used > account.limit\n",
      "account.limit",
      "'>' not supported between instances of 'int' and 'NoneType'",
      "return account.limit is not None and account.used > account.limit\n",
    ],
    [
      "nothing is found in it",
      'def pinned(post, flag):\n    return flag in post.get("flags")\n',
      "flag in",
      "argument of type 'NoneType' is not iterable",
      'return flag in (post.get("flags") or [])\n',
    ],
    [
      "a line that would hold it is left out",
      'def label(parcel):\n    lines = [parcel["name"]]\n    lines.append(parcel.get("company").upper())\n    return lines\n',
      "company",
      "'NoneType' object has no attribute 'upper'",
      '    if parcel.get("company") is not None:\n        lines.append(parcel.get("company").upper())\n',
    ],
    [
      "a function gives what its annotation allows",
      "def shown(order) -> str:\n    return order.shipped.strftime('%d.%m.%Y')\n",
      "strftime",
      "'NoneType' object has no attribute 'strftime'",
      '    if order.shipped is None:\n        return ""\n',
    ],
    [
      "a lookup gets a name first",
      "def grade(vessel):\n    return vessel.surveys.order_by('day').first().grade\n",
      "first().grade",
      "'NoneType' object has no attribute 'grade'",
      "    survey = vessel.surveys.order_by('day').first()\n    if survey is None:\n        return None\n    return survey.grade\n",
    ],
    [
      "a figure that is read under a key is shown by a name",
      "def line(stats):\n    return f\"{stats.get('best'):>8.1f}\"\n",
      "best",
      "unsupported format string passed to NoneType.__format__",
      "    best = stats.get('best')\n    return f\"{f'{best:>8.1f}' if best is not None else '-':>8}\"\n",
    ],
    [
      "a line of a list of texts is left out",
      "def label(customer) -> list[str]:\n    return [customer.company.upper(), customer.name]\n",
      "company",
      "'NoneType' object has no attribute 'upper'",
      "return [*([customer.company.upper()] if customer.company else []), customer.name]\n",
    ],
    [
      "a function is left where a lookup gave nothing",
      "def skipper(fleet, name):\n    boat = fleet.find(name)\n    last = boat.trips[-1]\n    return last.skipper\n",
      "boat.trips",
      "'NoneType' object has no attribute 'trips'",
      "    boat = fleet.find(name)\n    if boat is None:\n        return None\n",
    ],
    [
      "a dictionary that was left out starts empty",
      "class Client:\n    def __init__(self, headers=None):\n        self.headers = headers\n\n    def sign(self, token):\n        self.headers['auth'] = token\n",
      "self.headers['auth']",
      "'NoneType' object does not support item assignment",
      "self.headers = headers if headers is not None else {}\n",
    ],
  ])("%s", async (_name, source, line, message, wanted) => {
    const type = message.includes("has no attribute") ? "AttributeError" : NONE;
    expect(await repaired(source, line, type, message)).toContain(wanted);
  });

  it("is no amount of money", async () => {
    const source =
      'def total(orders):\n    result = 0\n    for order in orders:\n        result += order["price"]\n    return result\n';
    expect(
      await repaired(
        source,
        'order["price"]',
        NONE,
        "unsupported operand type(s) for +=: 'int' and 'NoneType'",
      ),
    ).toBeNull();
  });

  it("is no amount of money beside others, and the others are not left out either", async () => {
    const source = 'def total(lines):\n    return sum(line["deposit"] + line["price"] for line in lines)\n';
    const message = "unsupported operand type(s) for +: 'int' and 'NoneType'";
    expect(await repaired(source, "sum(", NONE, message)).toBeNull();
  });

  it("that is a factor of an addend makes that addend nothing", async () => {
    const source =
      'def weight(parcels):\n    return sum(p["goods"] + p["crates"] * p["tare"] for p in parcels)\n';
    expect(await repaired(source, "sum(", "KeyError", "'tare'")).toContain(
      'sum(p["goods"] + p["crates"] * p.get("tare", 0) for p in parcels)',
    );
  });

  it("that a forgotten return gives is mended where it was forgotten", async () => {
    const source =
      'def load(name):\n    row = {"name": name}\n    row["size"] = 1\n\n\ndef show(name):\n    return {"size": load(name)["size"]}\n';
    expect(
      await repaired(source, 'load(name)["size"]', NONE, "'NoneType' object is not subscriptable"),
    ).toBeNull();
  });
});

it("does not end a sentence in nothing", async () => {
  const source = 'def line(member):\n    return f"She trains with {member.coach.name}"\n';
  expect(
    await repaired(source, "trains with", "AttributeError", "'NoneType' object has no attribute 'name'"),
  ).toBeNull();
});

describe("an entry that a record does not have, by what takes it", () => {
  it.each([
    [
      "an entry",
      'def card(record):\n    return {"phone": record["phone"]}\n',
      '{"phone": record.get("phone")}',
    ],
    ["a text", "def card(record):\n    return f\"tel {record['phone']}\"\n", "tel {record.get('phone', '')}"],
    [
      "a loop",
      'def card(record):\n    for one in record["phone"]:\n        print(one)\n',
      'in record.get("phone", []):',
    ],
    [
      "a condition",
      'def card(record):\n    if record["phone"]:\n        print("has one")\n',
      'if record.get("phone"):',
    ],
    [
      "the condition of a list",
      'def card(records):\n    return [one["name"] for one in records if one["phone"]]\n',
      'if one.get("phone")]',
    ],
    [
      "a conversion",
      'def card(record):\n    return {"phone": int(record["phone"])}\n',
      'int(record["phone"]) if "phone" in record else None}',
    ],
  ])("%s", async (_name, source, wanted) => {
    const line = source
      .split("\n")
      .find((text) => text.includes("phone'] ") || /\[["']phone["']\]/.test(text));
    expect(await repaired(source, line?.trim() ?? "", "KeyError", "'phone'")).toContain(wanted);
  });

  it("is never an identity", async () => {
    const source = 'def card(record):\n    return {"id": record["customer_id"]}\n';
    expect(await repaired(source, "customer_id", "KeyError", "'customer_id'")).toBeNull();
  });

  it("of a table of labels is shown as it is", async () => {
    const source =
      'LABELS = {"new": "New"}\n\n\ndef show(ticket):\n    return {"status": LABELS[ticket["status"]]}\n';
    expect(await repaired(source, "LABELS[ticket", "KeyError", "'waiting'")).toContain(
      'LABELS.get(ticket["status"], ticket["status"])',
    );
  });
});

describe("an item of nothing", () => {
  it.each([
    [
      "def latest(rows):\n    return rows[-1]\n",
      "IndexError",
      "list index out of range",
      "rows[-1] if rows else None",
    ],
    [
      'def initials(name):\n    return "".join(part[0] for part in name.split(" "))\n',
      "IndexError",
      "string index out of range",
      'for part in name.split(" ") if part)',
    ],
    [
      "def domain(mail) -> str:\n    return mail.split('@')[1]\n",
      "IndexError",
      "list index out of range",
      "return mail.partition('@')[2]",
    ],
    [
      "def top(rows):\n    best = max(rows, key=len)\n    return best.name\n",
      "ValueError",
      "max() arg is an empty sequence",
      "best = max(rows, key=len, default=None)\n    return best.name if best else None",
    ],
    [
      "def main(person):\n    found = next(one for one in person if one.main)\n    return {'city': found.city}\n",
      "StopIteration",
      "",
      "next((one for one in person if one.main), None)\n    return {'city': found.city if found else None}",
    ],
    [
      "def rate(orders, visits):\n    return round(orders / visits * 100, 1)\n",
      "ZeroDivisionError",
      "division by zero",
      "    if visits == 0:\n        return 0\n",
    ],
  ])("%# %s", async (source, type, message, wanted) => {
    const line =
      type === "StopIteration" || source.includes("max(") ? source.split("\n")[1] : source.split("\n").at(-2);
    expect(await repaired(source, line?.trim() ?? "", type, message)).toContain(wanted);
  });
});
