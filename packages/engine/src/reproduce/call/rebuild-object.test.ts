import type { CapturedValue } from "@bugstack/event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenedFault, openFault } from "../../propose/recipes/fault/open-fault.testing.ts";
import { projectCode } from "../python/project-code.ts";
import { type RebuildContext, rebuild } from "./rebuild-value.ts";

const FILES = {
  "shop/__init__.py": "",
  "shop/kinds.py":
    "from dataclasses import dataclass\nfrom enum import Enum\nfrom typing import NamedTuple\n\n\nclass Color(Enum):\n    RED = 1\n\n\n@dataclass\nclass Line:\n    name: str\n    price: int = 0\n\n\nclass Point(NamedTuple):\n    x: int\n    y: int\n",
  "shop/cart.py":
    "class Cart:\n    pass\n\n\nclass Desk:\n    def __init__(self, rate, name='x'):\n        self.rate = rate\n\n\nclass Till:\n    def __init__(self, drawer):\n        self.drawer = drawer\n\n\nclass Gate:\n    def __init__(self, secret_wire):\n        pass\n\n\ndef discount(total):\n    return total\n",
  "shop/models.py":
    "from django.db import models\n\n\nclass Car(models.Model):\n    plate = models.CharField(max_length=9)\n    km = models.IntegerField(default=0)\n",
  "shop/tables.py": "class Account(Base):\n    __tablename__ = 'accounts'\n",
  "shop/orm.py": `import enum
from datetime import date
from typing import Optional

from sqlalchemy import Column, DateTime, Enum, ForeignKey, Integer, Numeric, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class State(enum.Enum):
    OPEN = "open"


class Dated:
    made_on: Mapped[date]


class Booking(Dated, Base):
    __tablename__ = "bookings"

    id: Mapped[int] = mapped_column(primary_key=True)
    guest: Mapped[str]
    left_on: Mapped[Optional[date]]
    state: Mapped[State] = mapped_column(default=State.OPEN)
    rooms: Mapped[list["Room"]] = relationship(back_populates="booking")


class Room(Base):
    __tablename__ = "rooms"

    id = Column(Integer, primary_key=True)
    booking_id = Column(Integer, ForeignKey("bookings.id"), nullable=True)
    label = Column(String(20), nullable=False)
    price = Column(Numeric(8, 2))
    cleaned_at = Column(DateTime(timezone=True))
    state = Column(Enum(State))
`,
  "shop/crash.py": "def crash(value):\n    return value.missing\n",
  "tests/test_till.py": "from shop.cart import Till\n\n\ndef test_till():\n    assert Till(drawer=[1, 2])\n",
};

let fault: OpenedFault;
let context: RebuildContext;
beforeAll(async () => {
  fault = await openFault({
    files: FILES,
    type: "AttributeError",
    message: "x",
    trace: [["shop/crash.py", "return value"]],
  });
  context = {
    project: projectCode(fault.investigation, [""]),
    quote: '"',
    isRepr: true,
    known: new Map([["rate", "Decimal('0.2')"]]),
    request: null,
  };
});
afterAll(() => fault.close());

function written(value: CapturedValue, given: Partial<RebuildContext> = {}): string {
  const made = rebuild(value, { ...context, ...given });
  return made.obstacle === null ? made.text : `! ${made.obstacle}`;
}

describe("an object that was sent as Python shows it", () => {
  it.each([
    ["a constructor without parameters", "<shop.cart.Cart object at 0x7f12ab>", "Cart()"],
    ["a parameter that a frame held", "<shop.cart.Desk object at 0x7f12ab>", 'Desk(rate=Decimal("0.2"))'],
    ["as a test makes one", "<shop.cart.Till object at 0x7f12ab>", "Till(drawer=[1, 2])"],
    [
      "not where a part is unknown",
      "<shop.cart.Gate object at 0x7f12ab>",
      "! an object of Gate, whose `secret_wire` is not known",
    ],
    ["a member of an enumeration", "<Color.RED: 1>", "Color.RED"],
    ["a data class", "Line(name='tea', price=3)", 'Line(name="tea", price=3)'],
    ["a named tuple in a list", "[Point(x=1, y=2)]", "[Point(x=1, y=2)]"],
    ["a row of Django", "<Car: Car object (7)>", 'Car(pk=7, plate="x")'],
    ["the rows of a query", "<QuerySet [<Car: Car object (7)>]>", '[Car(pk=7, plate="x")]'],
    ["a row that shows its columns", "<Account id=3 owner='Ann'>", 'Account(id=3, owner="Ann")'],
    ["a function of the project", "<function discount at 0x7f12ab>", "discount"],
    ["a deque", "deque([1, 2])", "deque([1, 2])"],
    [
      "a dictionary with a default",
      "defaultdict(<class 'list'>, {'a': [1]})",
      'defaultdict(list, {"a": [1]})',
    ],
    ["an exception", "ValueError('bad')", 'ValueError("bad")'],
    ["a namespace", "namespace(a=1)", "SimpleNamespace(a=1)"],
    ["a view of a dictionary", "dict_keys(['a'])", '["a"]'],
    [
      "a zone",
      "datetime.datetime(2026, 1, 5, 9, 30, tzinfo=zoneinfo.ZoneInfo(key='Europe/Vienna'))",
      'datetime(2026, 1, 5, 9, 30, tzinfo=ZoneInfo(key="Europe/Vienna"))',
    ],
    ["a member inside a dictionary", "{'color': <Color.RED: 1>}", '{"color": Color.RED}'],
    ["a secret", "[Filtered]", '"xxxxxxxx"'],
    ["infinity", "inf", 'float("inf")'],
    [
      "nothing of a library",
      "<_io.TextIOWrapper name='x' mode='r' encoding='utf-8'>",
      "! a value that was sent as `<_io.TextIOWrapper name='x' mode='r' encoding='utf-8'>`",
    ],
  ])("%s", (_, shown, text) => {
    expect(written(shown)).toBe(text);
  });

  it.each([
    [
      "columns that are filled in any row",
      "<shop.orm.Booking object at 0x7f12ab>",
      'Booking(made_on=date(2024, 1, 15), id=1, guest="x", state=State.OPEN)',
    ],
    [
      "columns of which nothing is said, but for the one that the failing line reads",
      "<shop.orm.Room object at 0x7f12ab>",
      'Room(id=1, label="x", price=Decimal("1.50"), state=State.OPEN)',
    ],
  ])("a row of SQLAlchemy: %s", (_, shown, text) => {
    expect(written(shown, { reads: new Set(["cleaned_at", "strftime"]) })).toBe(text);
  });

  it("a row is made in the database where the tests have one", () => {
    expect(written("<Car: Car object (7)>", { hasDatabase: true })).toBe(
      'Car.objects.create(pk=7, plate="x")',
    );
  });

  it("a request of Django is the captured one", () => {
    const request = {
      method: "POST",
      url: null,
      path: "/cars",
      route: null,
      query: [],
      headers: [],
      cookies: {},
      body: { plate: "W" },
    };
    expect(written("<WSGIRequest: POST '/cars'>", { request })).toBe(
      'RequestFactory().post("/cars", {"plate": "W"})',
    );
  });

  it("whatever is made up in part is said to be", () => {
    expect(rebuild("<Car: Car object (7)>", context)).toMatchObject({ isStandIn: true });
    expect(rebuild(["<Color.RED: 1>", "<Car: Car object (7)>"], context)).toMatchObject({ isStandIn: true });
    expect(rebuild("Line(name='tea')", context)).not.toHaveProperty("isStandIn");
  });
});
