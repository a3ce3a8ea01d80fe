import { describe, expect, it } from "vitest";
import { endlessRecursionRecipe } from "./endless-recursion/index.ts";
import { givenFault } from "./fault/open-fault.testing.ts";
import { missingAwaitRecipe } from "./missing-await/index.ts";
import { naiveDatetimeRecipe } from "./naive-datetime/index.ts";
import { rowMissingRecipe } from "./row-missing/index.ts";

describe("a coroutine", () => {
  const service = "async def find_team(team_id):\n    return TEAMS[team_id]\n";

  it.each([
    [
      "    team = find_team(team_id)\n    return team.name\n",
      "team = await find_team(team_id)",
      "return team.name",
    ],
    ["    return find_team(team_id).name\n", "return (await find_team(team_id)).name", "return find_team"],
  ])("%s", async (body, wanted, line) => {
    const fault = await givenFault({
      files: {
        "app/service.py": service,
        "app/api.py": `from app.service import find_team\n\n\nasync def show(team_id):\n${body}`,
      },
      type: "AttributeError",
      message: "'coroutine' object has no attribute 'name'",
      trace: [["app/api.py", line]],
    });
    expect(await fault.fixed(missingAwaitRecipe, "app/api.py")).toContain(wanted);
  });

  it("in a function that is not asynchronous is left to people", async () => {
    const fault = await givenFault({
      files: {
        "app/service.py": service,
        "app/api.py":
          "from app.service import find_team\n\n\ndef show(team_id):\n    return find_team(team_id).name\n",
      },
      type: "AttributeError",
      message: "'coroutine' object has no attribute 'name'",
      trace: [["app/api.py", "return find_team"]],
    });
    expect(fault.patches(missingAwaitRecipe)).toEqual([]);
  });
});

describe("an await", () => {
  const show = async (files: Readonly<Record<string, string>>, message: string, line: string) => {
    const fault = await givenFault({ files, type: "TypeError", message, trace: [["app/api.py", line]] });
    return fault.fixed(missingAwaitRecipe, "app/api.py");
  };
  const service = "async def load(name):\n    return [name]\n\n\ndef total(rows):\n    return len(rows)\n";

  it.each([
    [
      "object of type 'coroutine' has no len()",
      "    rows = load('a')\n    return len(rows)\n",
      "return len(rows)",
      "rows = await load('a')",
    ],
    [
      "'coroutine' object is not iterable",
      "    return [row for row in load('a')]\n",
      "for row in load",
      "for row in await load('a')",
    ],
    [
      "object of type 'coroutine' has no len()",
      "    found = [load(name) for name in 'ab']\n    return sum(len(rows) for rows in found)\n",
      "sum(len(rows)",
      "[await load(name) for name in 'ab']",
    ],
    [
      "object int can't be used in 'await' expression",
      "    return await total([1])\n",
      "await total",
      "    return total([1])\n",
    ],
  ])("%s %#", async (message, body, line, wanted) => {
    const files = {
      "app/service.py": service,
      "app/api.py": `from app.service import load, total\n\n\nasync def show():\n${body}`,
    };
    expect(await show(files, message, line)).toContain(wanted);
  });

  it("for many at once is the house's", async () => {
    const files = {
      "app/service.py": service,
      "app/other.py": "import asyncio\n\n\nasync def both(a, b):\n    return await asyncio.gather(a, b)\n",
      "app/api.py":
        "import asyncio\n\nfrom app.service import load\n\n\nasync def show():\n    found = [load(name) for name in 'ab']\n    return sum(len(rows) for rows in found)\n",
    };
    expect(await show(files, "object of type 'coroutine' has no len()", "sum(len(rows)")).toContain(
      "found = await asyncio.gather(*(load(name) for name in 'ab'))",
    );
  });

  it("makes the function around it asynchronous where its callers wait for it", async () => {
    const files = {
      "app/service.py": service,
      "app/api.py":
        "from app.service import load\n\n\ndef first():\n    return load('a')[0]\n\n\nasync def show():\n    return await first()\n",
    };
    expect(await show(files, "'coroutine' object is not subscriptable", "load('a')[0]")).toContain(
      "async def first():\n    return (await load('a'))[0]",
    );
  });
});

describe("times without a zone", () => {
  it("get the zone where the present is asked for", async () => {
    const source =
      "from datetime import datetime\n\n\ndef is_open(session):\n    now = datetime.utcnow()\n    return session.ends > now\n";
    const fault = await givenFault({
      files: { "app/s.py": source },
      type: "TypeError",
      message: "can't compare offset-naive and offset-aware datetimes",
      trace: [["app/s.py", "session.ends > now"]],
    });
    const text = await fault.fixed(naiveDatetimeRecipe, "app/s.py");
    expect(text).toContain("from datetime import datetime, timezone\n");
    expect(text).toContain("now = datetime.now(timezone.utc)");
  });

  it("of unknown zone are left to people", async () => {
    const fault = await givenFault({
      files: { "app/s.py": "def later(a, b):\n    return a.starts > b.starts\n" },
      type: "TypeError",
      message: "can't compare offset-naive and offset-aware datetimes",
      trace: [["app/s.py", "a.starts > b.starts"]],
    });
    expect(fault.patches(naiveDatetimeRecipe)).toEqual([]);
  });
});

describe("recursion without end", () => {
  it("remembers what it visited", async () => {
    const source =
      "def names(category):\n    found = [category.name]\n    for child in category.children:\n        found += names(child)\n    return found\n";
    const line: readonly [string, string] = ["app/tree.py", "found += names"];
    const fault = await givenFault({
      files: { "app/tree.py": source },
      type: "RecursionError",
      message: "maximum recursion depth exceeded",
      trace: [line, line, line],
    });
    expect(await fault.fixed(endlessRecursionRecipe, "app/tree.py")).toBe(
      "def names(category, seen=None):\n    seen = set() if seen is None else seen\n    if id(category) in seen:\n        return []\n    seen.add(id(category))\n    found = [category.name]\n    for child in category.children:\n        found += names(child, seen)\n    return found\n",
    );
  });

  it("of a property ends where the value is kept", async () => {
    const source =
      "class A:\n    def __init__(self):\n        self._name = 1\n\n    @property\n    def name(self):\n        return self.name\n";
    const line: readonly [string, string] = ["app/a.py", "return self.name"];
    const fault = await givenFault({
      files: { "app/a.py": source },
      type: "RecursionError",
      message: "maximum recursion depth exceeded",
      trace: [line, line],
    });
    expect(await fault.fixed(endlessRecursionRecipe, "app/a.py")).toContain("return self._name");
  });
});

it("a row that does not exist is answered in Django's way", async () => {
  const views =
    "from django.http import JsonResponse\n\nfrom shop.models import Order\n\n\ndef show_order(request, order_id):\n    order = Order.objects.get(pk=order_id)\n    return JsonResponse({'total': order.total})\n";
  const fault = await givenFault({
    files: { "shop/models.py": "class Order:\n    objects = None\n", "shop/views.py": views },
    type: "shop.models.Order.DoesNotExist",
    message: "Order matching query does not exist.",
    trace: [["shop/views.py", "Order.objects.get"]],
    request: { path: "/orders/7/" },
  });
  expect(await fault.fixed(rowMissingRecipe, "shop/views.py")).toContain(
    '    try:\n        order = Order.objects.get(pk=order_id)\n    except Order.DoesNotExist:\n        raise Http404("Order not found")\n',
  );
});
