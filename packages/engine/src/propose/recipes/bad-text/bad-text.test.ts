import { describe, expect, it } from "vitest";
import { type GivenFault, givenFault } from "../fault/open-fault.testing.ts";
import { jsonTextRecipe } from "../json-text/index.ts";
import { badTextRecipe } from "./index.ts";

async function given(
  fault: Omit<GivenFault, "type" | "message">,
  type = "ValueError",
  message = "invalid literal for int() with base 10: 'many'",
) {
  return givenFault({ ...fault, type, message });
}

const SEARCH = `import json

from flask import Blueprint, jsonify, request

bp = Blueprint("search", __name__)


@bp.get("/old")
def old():
    try:
        year = int(request.args["year"])
    except ValueError:
        return jsonify(error="year is not a number"), 422
    return jsonify(year=year)


@bp.get("/search")
def search():
    size = int(request.args.get("size", "10"))
    return jsonify(size=size)


@bp.post("/hooks")
def hook():
    payload = json.loads(request.data)
    return jsonify(payload)
`;

describe("text from a request", () => {
  it("that is no number is refused as the house refuses such text", async () => {
    const fault = await given({
      files: { "app/search.py": SEARCH },
      trace: [["app/search.py", "size = int"]],
      request: { path: "/search", route: "/search", query: [["size", "many"]] },
    });
    expect(await fault.fixed(badTextRecipe, "app/search.py")).toContain(
      `    try:
        size = int(request.args.get("size", "10"))
    except ValueError:
        return jsonify(error="size is not a number"), 422
    return jsonify(size=size)`,
    );
    expect(fault.patches(badTextRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is read by the house's reader, and what that gives for bad text is looked at as its callers do", async () => {
    const reader = `from datetime import date

from flask import Blueprint, jsonify, request

bp = Blueprint("desks", __name__)


def error(message, status=400):
    return jsonify(error=message), status


def parse_day(text):
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


@bp.get("/free")
def free():
    day = parse_day(request.args.get("day"))
    if day is None:
        return error("day must be YYYY-MM-DD")
    return jsonify(day=str(day))


@bp.get("/bookings")
def bookings():
    until = date.fromisoformat(request.args["until"])
    return jsonify(until=str(until))
`;
    const files = { "app/desks.py": reader };
    const request = { path: "/bookings", route: "/bookings", query: [["until", "2.1."]] as const };
    const trace = [["app/desks.py", "until = date"]] as const;
    const fault = await given({ files, trace, request }, "ValueError", "Invalid isoformat string: '2.1.'");
    expect(await fault.fixed(badTextRecipe, "app/desks.py")).toContain(
      `    until = parse_day(request.args["until"])
    if until is None:
        return error("until must be YYYY-MM-DD")
    return jsonify(until=str(until))`,
    );
    // Where it is handed over at once there is no place for the check, and the reader alone would hide what is wrong.
    const nested = reader.replace(
      'until = date.fromisoformat(request.args["until"])\n    return jsonify(until=str(until))',
      'return jsonify(until=str(date.fromisoformat(request.args["until"])))',
    );
    const inside = await given(
      { files: { "app/desks.py": nested }, trace: [["app/desks.py", "until=str(date"]], request },
      "ValueError",
      "Invalid isoformat string: '2.1.'",
    );
    expect(JSON.stringify(inside.patches(badTextRecipe))).not.toContain("parse_day(");
  });

  it("is read by the house's reader at all places of the function that read alike", async () => {
    const source = `from datetime import datetime, timezone

FORMAT = "%Y-%m-%dT%H:%M:%SZ"


def parse_utc(text):
    form = "%Y-%m-%dT%H:%M:%S.%fZ" if "." in text else "%Y-%m-%dT%H:%M:%SZ"
    return datetime.strptime(text, form).replace(tzinfo=timezone.utc)


def passage(item):
    return parse_utc(item["at"])


def opening(item, other):
    starts = datetime.strptime(item["starts"], FORMAT).replace(tzinfo=timezone.utc)
    ends = datetime.strptime(item["ends"], FORMAT).replace(tzinfo=timezone.utc)
    noted = datetime.strptime(other["noted"], FORMAT).replace(tzinfo=timezone.utc)
    return starts, ends, noted
`;
    const fault = await given(
      { files: { "app/times.py": source }, trace: [["app/times.py", "starts = datetime"]] },
      "ValueError",
      "time data '2026-05-04T10:15:00.250Z' does not match format '%Y-%m-%dT%H:%M:%SZ'",
    );
    expect(await fault.fixed(badTextRecipe, "app/times.py")).toContain(
      `    starts = parse_utc(item["starts"])
    ends = parse_utc(item["ends"])
    noted = datetime.strptime(other["noted"], FORMAT).replace(tzinfo=timezone.utc)`,
    );
  });

  it("is refused as the house refuses other parts of a request, in words of its own", async () => {
    const source = `from flask import Flask, request

app = Flask(__name__)


class Refused(Exception):
    def __init__(self, message, status=400):
        super().__init__(message)


@app.get("/items")
def items():
    sort = request.args.get("sort", "name")
    if sort not in ("name", "stars"):
        raise Refused("sort must be name or stars")
    least = int(request.args.get("stars", "4"))
    return {"least": least}
`;
    const fault = await given({
      files: { "shop/web.py": source },
      trace: [["shop/web.py", "least = int"]],
      request: { path: "/items", route: "/items", query: [["stars", "many"]] },
    });
    expect(await fault.fixed(badTextRecipe, "shop/web.py")).toContain(
      '    except ValueError:\n        raise Refused("stars is not valid")\n',
    );
    expect(fault.patches(badTextRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("beside a call that may raise on purpose is tried alone", async () => {
    const source = `${SEARCH.replace(
      'size = int(request.args.get("size", "10"))',
      'size = limited(int(request.args.get("size", "10")))',
    )}\n\ndef limited(size):\n    if size > 99:\n        raise ValueError("too many")\n    return size\n`;
    const fault = await given({
      files: { "app/search.py": source },
      trace: [["app/search.py", "size = limited"]],
      request: { path: "/search", route: "/search", query: [["size", "many"]] },
    });
    const text = await fault.fixed(badTextRecipe, "app/search.py");
    expect(text).toContain(
      '        found_size = int(request.args.get("size", "10"))\n    except ValueError:\n',
    );
    expect(text).toContain("    size = limited(found_size)\n");
  });

  it("that is no JSON is refused, and nothing else is caught", async () => {
    const fault = await given(
      {
        files: { "app/search.py": SEARCH },
        trace: [["app/search.py", "payload = json.loads"]],
        request: { method: "POST", path: "/hooks", route: "/hooks" },
      },
      "json.decoder.JSONDecodeError",
      "Expecting value: line 1 column 1 (char 0)",
    );
    expect(await fault.fixed(jsonTextRecipe, "app/search.py")).toContain(
      "    try:\n        payload = json.loads(request.data)\n    except json.JSONDecodeError:\n        return jsonify(error=",
    );
  });

  it("in a function that the handler calls is refused in the handler, around the call", async () => {
    const source = `${SEARCH.replace('size = int(request.args.get("size", "10"))', "size = size_of(request.args)")}

def size_of(given):
    return int(given["size"])
`;
    const fault = await given(below(source));
    expect(await fault.fixed(badTextRecipe, "app/search.py")).toContain(
      `    try:
        size = size_of(request.args)
    except ValueError:
        return jsonify(error="size is not a number"), 422
    return jsonify(size=size)`,
    );
  });

  it("is refused in the house's form with a status of its own where the house only answers what is not there", async () => {
    const source = `from flask import Blueprint, jsonify, request

bp = Blueprint("search", __name__)
YEARS = {}


@bp.get("/years/<int:year>")
def of_year(year):
    found = YEARS.get(year)
    if found is None:
        return jsonify({"error": "year not found"}), 404
    return jsonify(found)


@bp.get("/search")
def search():
    size = size_of(request.args)
    return jsonify(size=size)


def size_of(given):
    return int(given["size"])
`;
    const fault = await given(below(source));
    expect(await fault.fixed(badTextRecipe, "app/search.py")).toContain(
      `    try:
        size = size_of(request.args)
    except ValueError:
        return jsonify({"error": "size is not valid"}), 400
    return jsonify(size=size)`,
    );
    expect(fault.patches(badTextRecipe)[0]).toMatchObject({ basis: "guess" });
  });

  it("is not the client's where it was stored, though the client said which", async () => {
    const source = `import json

from flask import Blueprint, jsonify

bp = Blueprint("search", __name__)
NOTES = {1: "{pages: 3}"}


@bp.get("/old")
def old():
    try:
        year = int(request.args["year"])
    except ValueError:
        return jsonify(error="year is not a number"), 422
    return jsonify(year=year)


@bp.get("/notes/<int:note_id>")
def note(note_id):
    return jsonify(read(NOTES.get(note_id)))


def read(text):
    return json.loads(text)
`;
    const fault = await given(
      {
        files: { "app/search.py": source },
        trace: [
          ["app/search.py", "return jsonify(read("],
          ["app/search.py", "return json.loads(text)"],
        ],
        request: { path: "/notes/1", route: "/notes/<int:note_id>" },
      },
      "JSONDecodeError",
      "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
    );
    expect(fault.patches(jsonTextRecipe)).toEqual([]);
  });

  it("is not refused once more where a try of the handler is around the call", async () => {
    const source = `${SEARCH.replace(
      '    size = int(request.args.get("size", "10"))',
      "    try:\n        size = size_of(request.args)\n    except KeyError:\n        size = 10",
    )}

def size_of(given):
    return int(given["size"])
`;
    const fault = await given(below(source));
    expect(fault.patches(badTextRecipe)).toEqual([]);
  });
});

describe("what is left to people", () => {
  it("a variable of the deployment", async () => {
    const source =
      'import os\n\n\ndef load(env=os.environ):\n    return int(env.get("RELAY_PORT", "8025"))\n';
    const fault = await given({ files: { "app/s.py": source }, trace: [["app/s.py", "return int"]] });
    expect(fault.causes(badTextRecipe)[0]).toMatchObject({ class: "config" });
    expect(fault.patches(badTextRecipe)).toEqual([]);
  });

  it("text of the project's own data", async () => {
    const source = 'def priority(row):\n    return int(row["priority"])\n';
    const fault = await given({ files: { "app/rows.py": source }, trace: [["app/rows.py", "return int"]] });
    expect(fault.patches(badTextRecipe)).toEqual([]);
    expect(fault.causes(badTextRecipe)[0]?.advice).not.toEqual([]);
  });

  it("text that a handler around it deals with already", async () => {
    const source = SEARCH.replace(
      '    size = int(request.args.get("size", "10"))\n',
      '    try:\n        size = int(request.args.get("size", "10"))\n    except KeyError:\n        size = 10\n',
    );
    const fault = await given({
      files: { "app/search.py": source },
      trace: [["app/search.py", "size = int"]],
      request: { path: "/search", route: "/search", query: [["size", "many"]] },
    });
    expect(fault.patches(badTextRecipe)).toEqual([]);
  });
});

describe("text in a service without a web framework", () => {
  const IMPORTER = `from decimal import Decimal


def parse_amount(text):
    return Decimal(text.replace(",", "").strip())


class Gift:
    def __init__(self, donor, amount):
        self.donor = donor
        self.amount = amount

    def half(self):
        return Decimal(self.amount) / 2


def from_bank(rows):
    return [Gift(row["payer"], parse_amount(row["amount"])) for row in rows]


def from_box(rows):
    return [Gift(row["name"], row["sum"]) for row in rows]
`;

  it("is read where it comes in, as the same field is read elsewhere", async () => {
    const fault = await given(
      { files: { "app/gifts.py": IMPORTER }, trace: [["app/gifts.py", "return Decimal(self.amount)"]] },
      "decimal.InvalidOperation",
      "[<class 'decimal.ConversionSyntax'>]",
    );
    expect(await fault.fixed(badTextRecipe, "app/gifts.py")).toContain(
      'Gift(row["name"], parse_amount(row["sum"]))',
    );
  });

  it("is noted and left out where the same loop does so with other bad lines", async () => {
    const source = `def load(rows, errors):
    items = []
    for number, row in enumerate(rows, start=1):
        if not row.get("sku"):
            errors.append(f"line {number}: sku is missing")
            continue
        quantity = int(row["quantity"])
        items.append((row["sku"], quantity))
    return items
`;
    const fault = await given({
      files: { "app/stock.py": source },
      trace: [["app/stock.py", "quantity = int"]],
    });
    expect(await fault.fixed(badTextRecipe, "app/stock.py")).toContain(
      `        try:
            quantity = int(row["quantity"])
        except ValueError:
            errors.append(f"line {number}: quantity is not valid")
            continue
`,
    );
  });

  it("raises what the house raises for text that it cannot read, with the exception that it knows", async () => {
    const reading = `from app.errors import BadLine


def weight(text):
    try:
        return float(text)
    except ValueError as error:
        raise BadLine(f"weight {text!r}") from error


def pieces(text):
    return int(text)
`;
    const fault = await given({
      files: {
        "app/errors.py": "class BadLine(Exception):\n    pass\n",
        "app/reading.py": reading,
        "app/load.py":
          "from app.errors import BadLine\nfrom app.reading import pieces\n\n\ndef load(lines, log):\n    for line in lines:\n        try:\n            yield pieces(line)\n        except BadLine as error:\n            log.append(str(error))\n",
      },
      trace: [
        ["app/load.py", "yield pieces"],
        ["app/reading.py", "return int"],
      ],
    });
    const patches = fault.patches(badTextRecipe);
    const texts = await Promise.all(
      patches.map(async (patch) => (await fault.after(patch)).get("app/reading.py")),
    );
    expect(texts.join("\n")).toContain("except ValueError");
    expect(texts.join("\n")).toContain("raise BadLine(");
  });

  it("is not said to be so many where the function refuses too many of them", async () => {
    const reading = `class BadRow(Exception):
    pass


def row(line):
    parts = line.split(";")
    if len(parts) != 2:
        raise BadRow(f"{len(parts)} parts")
    name, pieces = parts
    return name, int(pieces)
`;
    const fault = await given({
      files: { "app/reading.py": reading },
      trace: [["app/reading.py", "return name, int(pieces)"]],
    });
    const patches = fault.patches(badTextRecipe);
    const texts = await Promise.all(
      patches.map(async (patch) => (await fault.after(patch)).get("app/reading.py") ?? ""),
    );
    for (const text of texts) expect(text.match(/len\(/g)).toHaveLength(2);
  });

  it("of a choice is refused as the house refuses such values", async () => {
    const source = `from enum import Enum

from fastapi import APIRouter, HTTPException

router = APIRouter()


class Colour(Enum):
    RED = "red"


@router.get("/sizes")
def sizes(size: str):
    try:
        number = int(size)
    except ValueError:
        raise HTTPException(status_code=422, detail="size is not valid")
    return {"size": number}


@router.get("/shirts")
def shirts(colour: str):
    wanted = Colour(colour)
    return {"colour": wanted.value}
`;
    const fault = await given(
      {
        files: { "app/api.py": source },
        trace: [["app/api.py", "wanted = Colour"]],
        request: { path: "/shirts", route: "/shirts", query: [["colour", "blue"]] },
      },
      "ValueError",
      "'blue' is not a valid Colour",
    );
    expect(await fault.fixed(badTextRecipe, "app/api.py")).toContain(
      '    except ValueError:\n        raise HTTPException(status_code=422, detail="colour is not valid")\n',
    );
  });
});

/** The conversion fails in a function that the handler calls. */
function below(source: string): Omit<GivenFault, "type" | "message"> {
  return {
    files: { "app/search.py": source },
    trace: [
      ["app/search.py", "size = size_of"],
      ["app/search.py", "return int(given"],
    ],
    request: { path: "/search", route: "/search", query: [["size", "many"]] },
  };
}

describe("a text that may be none, beside one that may not", () => {
  it("is read by the function that knows that, alone", async () => {
    const fault = await givenFault({
      files: {
        "policies.py": `from datetime import date


def optional_date(text):
    text = text.strip()
    if text in ("", "0000-00-00"):
        return None
    return date.fromisoformat(text)


def read_row(row):
    return Policy(
        start=date.fromisoformat(row["start"]),
        birthday=optional_date(row["birthday"]),
        cancelled=date.fromisoformat(row["cancelled"]),
    )
`,
      },
      type: "ValueError",
      message: "year 0 is out of range",
      trace: [["policies.py", 'row["cancelled"]']],
    });
    const text = await fault.fixed(badTextRecipe, "policies.py");
    expect(text).toContain('cancelled=optional_date(row["cancelled"])');
    expect(text).toContain('start=date.fromisoformat(row["start"])');
  });
});
