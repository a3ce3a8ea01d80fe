import { describe, expect, it } from "vitest";
import { givenFault } from "./fault/open-fault.testing.ts";
import { pythonRecipes } from "./python-recipes.ts";
import type { Patch } from "./recipe.ts";

interface Wrong {
  readonly files: Readonly<Record<string, string>>;
  readonly error: readonly [type: string, message: string];
  readonly trace: readonly (readonly [path: string, statement: string])[];
  readonly request?: { readonly method?: string; readonly path: string; readonly route?: string };
}

interface Proposed {
  /** The file of the innermost frame after the first patch of the surest recipe. */
  readonly text: string;
  readonly basis: Patch["basis"];
}

/** What is proposed first of all; null where nobody knows a change. */
async function firstProposed({
  files,
  error: [type, message],
  trace,
  request,
}: Wrong): Promise<Proposed | null> {
  const fault = await givenFault({ files, type, message, trace, ...(request && { request }) });
  const { investigation } = fault;
  const recognised = pythonRecipes.flatMap((recipe) => {
    const recognition = recipe.recognise(investigation);
    return recognition ? [{ recipe, recognition }] : [];
  });
  for (const { recipe } of recognised.toSorted(
    (left, right) => right.recognition.score - left.recognition.score,
  )) {
    const [patch] = fault.patches(recipe);
    const path = trace.at(-1)?.[0] ?? "";
    if (patch) return { text: (await fault.after(patch)).get(path) ?? "", basis: patch.basis };
  }
  return null;
}

const NO_NAME = ["AttributeError", "'NoneType' object has no attribute 'name'"] as const;

describe("a lookup that missed where others go on without it", () => {
  const others = `def get_author(number, authors):
    author = authors.get(number)
    if author is None:
        raise UnknownAuthor(number)
    return author


def spine(book, authors):
    author = authors.get(book.author)
    return author.name if author else "(anonymous)"


def owner(number, authors):
    return get_author(number, authors).name


class UnknownAuthor(LookupError):
    pass

`;
  const wrong = (own: string, message: string = NO_NAME[1]): Wrong => ({
    files: { "app/shelf.py": `${others}\n${own}` },
    error: [NO_NAME[0], message],
    trace: [["app/shelf.py", own.split("\n").find((line) => line.includes("= author.")) ?? ""]],
  });

  it("gives what they give for the same part of it", async () => {
    const own =
      "def line(book, authors):\n    author = authors.get(book.author)\n    who = author.name\n    return f'{who}: {book.title}'\n";
    const made = await firstProposed(wrong(own));
    expect(made?.text).toContain('    who = author.name if author else "(anonymous)"\n');
    expect(made?.basis).toBe("house");
  });

  it("does not give their word for another part", async () => {
    const own =
      "def country(book, authors):\n    author = authors.get(book.author)\n    land = author.country\n    return (land or 'x').upper()\n";
    const made = await firstProposed(wrong(own, "'NoneType' object has no attribute 'country'"));
    expect(made?.text ?? "").not.toMatch(/land = .*anonymous|get_author\(book/);
    expect(made?.basis ?? "guess").toBe("guess");
  });
});

describe("a field that a record lacks", () => {
  const views = `from flask import Flask, jsonify

from app.errors import NotFound

app = Flask(__name__)
ROOMS = {}


def room_or_404(number):
    room = ROOMS.get(number)
    if room is None:
        raise NotFound(f"room {number} not found")
    return room


def room_view(room):
    return {"number": room["number"], "hint": room.get("hint").strip()}


@app.get("/rooms/<number>")
def show(number):
    return jsonify(room_view(room_or_404(number)))
`;

  it("is not answered as the record that is not there", async () => {
    const made = await firstProposed({
      files: { "app/errors.py": "class NotFound(Exception):\n    status = 404\n", "app/views.py": views },
      error: ["AttributeError", "'NoneType' object has no attribute 'strip'"],
      trace: [
        ["app/views.py", "return jsonify(room_view"],
        ["app/views.py", 'return {"number"'],
      ],
      request: { path: "/rooms/7", route: "/rooms/<number>" },
    });
    expect(made?.text ?? "").not.toContain('hint").strip()}\n\n    if');
    expect(made?.text.match(/raise NotFound/g)?.length ?? 1).toBe(1);
  });
});

describe("a refusal that names what was looked up", () => {
  it("names its id where the whole thing was handed over", async () => {
    const source = `from dataclasses import dataclass

from fastapi import Depends, FastAPI, HTTPException

app = FastAPI()


@dataclass
class Tank:
    id: int
    readings: list


TANKS = {}


def get_tank(tank_id: int) -> Tank:
    tank = TANKS.get(tank_id)
    if tank is None:
        raise HTTPException(404, f"No tank {tank_id}")
    return tank


def newest(tank: Tank):
    return tank.readings[-1] if tank.readings else None


@app.get("/tanks/{tank_id}/newest")
def show(tank: Tank = Depends(get_tank)):
    reading = newest(tank)
    return {"at": reading.at}
`;
    const made = await firstProposed({
      files: { "app/main.py": source },
      error: ["AttributeError", "'NoneType' object has no attribute 'at'"],
      trace: [["app/main.py", "reading.at"]],
      request: { path: "/tanks/1/newest", route: "/tanks/{tank_id}/newest" },
    });
    expect(made?.text).not.toContain("{tank}");
    expect(made?.text).toContain('raise HTTPException(404, f"No reading {tank.id}")');
  });

  it("says nothing of JSON where a number cannot be read", async () => {
    const source = `import json

from fastapi import FastAPI, HTTPException, Request

app = FastAPI()


@app.post("/tanks/{number}/level")
async def level(number: int, request: Request):
    try:
        body = await request.json()
    except json.JSONDecodeError:
        raise HTTPException(400, "Body must be JSON")
    value = float(body.get("level"))
    return {"level": value}
`;
    const made = await firstProposed({
      files: { "app/main.py": source },
      error: ["ValueError", "could not convert string to float: 'x'"],
      trace: [["app/main.py", "float(body"]],
      request: { method: "POST", path: "/tanks/1/level", route: "/tanks/{number}/level" },
    });
    expect(made?.text).toContain('raise HTTPException(400, "level is not valid")');
  });

  it("names the text of this line and not that of the one before", async () => {
    const source = `def read(lines):
    problems = []
    rows = []
    for number, line in enumerate(lines, 1):
        weight, crates = line.split(";")
        try:
            kilos = float(weight)
        except ValueError:
            problems.append(f"line {number}: weight {weight!r} is no number")
            continue
        count = int(crates)
        rows.append((kilos, count))
    return rows, problems
`;
    const made = await firstProposed({
      files: { "app/read.py": source },
      error: ["ValueError", "invalid literal for int() with base 10: 'two'"],
      trace: [["app/read.py", "int(crates)"]],
    });
    expect(made?.text).toContain('problems.append(f"line {number}: crates {crates!r} is no number")');
  });
});

describe("a figure of nothing", () => {
  const schema = `from pydantic import BaseModel


class Summary(BaseModel):
    mean: float | None = None
    fill: float


def share(done, tasks):
    """Share that is done; None without tasks."""
    if not tasks:
        return None
    return len(done) / len(tasks)


def summary(rows, capacity):
    return Summary(
        mean=sum(rows) / len(rows),
        fill=len(rows) / capacity if capacity else 0.0,
    )


def other(rows, capacity):
    return Summary(
        fill=len(rows) / capacity,
    )
`;
  const zero = (statement: string): Wrong => ({
    files: { "app/stats.py": schema },
    error: ["ZeroDivisionError", "division by zero"],
    trace: [["app/stats.py", statement]],
  });

  it("is None where the field says that it may be, whatever the field beside it gives", async () => {
    const made = await firstProposed(zero("mean=sum"));
    expect(made).toMatchObject({ basis: "house" });
    expect(made?.text).toContain("mean=sum(rows) / len(rows) if rows else None,");
  });

  it("is never None where the field is a number", async () => {
    const made = await firstProposed(zero("fill=len(rows) / capacity,"));
    expect(made?.text).toContain("        fill=len(rows) / capacity if capacity else 0.0,\n    )\n");
  });

  it("is what its own docstring says, not what another function promises", async () => {
    const source = `def mean(rows):
    """Mean of the rows; None when there are none."""
    if not rows:
        return None
    return sum(rows) / len(rows)


def occupancy(taken, beds):
    """Share of the beds, 0 to 1. A house without beds counts as empty."""
    return round(taken / beds, 2)
`;
    const made = await firstProposed({
      files: { "app/stats.py": source },
      error: ["ZeroDivisionError", "division by zero"],
      trace: [["app/stats.py", "round(taken"]],
    });
    expect(made?.text).toMatch(/if beds == 0:\n {8}return 0\n|if beds else 0(?:\.0)?\n/);
  });
});

describe("a time without a zone", () => {
  const clock = `from datetime import datetime, timezone


def now():
    return datetime.now(timezone.utc)


def parse(text):
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return moment
`;
  const naive = (source: string, statement: string): Wrong => ({
    files: { "app/__init__.py": "", "app/clock.py": clock, "app/wait.py": source },
    error: ["TypeError", "can't subtract offset-naive and offset-aware datetimes"],
    trace: [["app/wait.py", statement]],
  });

  it("is read as the house reads such text, which keeps the zones that it has", async () => {
    const source =
      'from datetime import datetime\n\nfrom app.clock import now\n\n\ndef waited(row):\n    since = datetime.fromisoformat(row["since"])\n    return now() - since\n';
    const made = await firstProposed(naive(source, "now() - since"));
    expect(made?.text).toContain('since = parse(row["since"])');
  });

  it("gets one before it is used, where the house asks first whether there is one", async () => {
    const source = "from app.clock import now\n\n\ndef age(moment):\n    return (now() - moment).days\n";
    const made = await firstProposed(naive(source, "now() - moment"));
    expect(made?.text).toContain(
      "    if moment.tzinfo is None:\n        moment = moment.replace(tzinfo=timezone.utc)\n    return (now() - moment).days\n",
    );
  });
});

describe("a part of the request beside one that the house reads", () => {
  const source = (own: string) => `from flask import Flask, request

app = Flask(__name__)


class Bad(Exception):
    status = 400


def whole(name, default):
    text = request.args.get(name, str(default))
    try:
        return int(text)
    except ValueError:
        raise Bad(f"{name} must be a whole number")


def levels(code, levels={}):
    return levels.get(code, 0)


@app.get("/rows")
def rows():
    page = whole("page", 1)
    ${own}
    return {"page": page, "size": size, "level": levels("x")}
`;

  it("is read by the same function, with its default", async () => {
    const made = await firstProposed({
      files: { "app/main.py": source('size = int(request.args.get("size", 20))') },
      error: ["ValueError", "invalid literal for int() with base 10: 'all'"],
      trace: [["app/main.py", "size = int"]],
      request: { path: "/rows", route: "/rows" },
    });
    expect(made?.text).toContain('    size = whole("size", 20)\n');
  });
});

describe("a handler that speaks of bad values", () => {
  it("leaves a key that is not there to a clause of its own, as elsewhere", async () => {
    const source = `def quantity(order):
    try:
        return int(order["quantity"])
    except KeyError:
        raise BadOrder("quantity is missing")
    except ValueError:
        raise BadOrder("quantity must be a number")


def weight(order):
    try:
        return float(order["weight"])
    except ValueError:
        raise BadOrder("weight must be a number")


class BadOrder(ValueError):
    pass
`;
    const made = await firstProposed({
      files: { "app/orders.py": source },
      error: ["KeyError", "'weight'"],
      trace: [["app/orders.py", 'order["weight"]']],
    });
    expect(made?.text).not.toContain("(ValueError, KeyError)");
    expect(made?.text).toMatch(/raise BadOrder\("weight is (?:missing|required)"\)/);
  });
});

describe("an item without a grade", () => {
  it("is no None among the keys because the reader keeps one word for nothing", async () => {
    const source = `def read(parts):
    return Row(grade=parts[0] or None)


def counts(rows):
    found = {}
    for row in rows:
        key = row.grade.upper()
        found[key] = found.get(key, 0) + 1
    return found
`;
    const made = await firstProposed({
      files: { "app/rows.py": source },
      error: ["AttributeError", "'NoneType' object has no attribute 'upper'"],
      trace: [["app/rows.py", "row.grade.upper()"]],
    });
    expect(made?.basis ?? "guess").toBe("guess");
  });
});
