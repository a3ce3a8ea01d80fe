import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "./index.ts";

async function given(
  key: string,
  files: Readonly<Record<string, string>>,
  ...trace: (readonly [string, string])[]
): Promise<OpenedFault> {
  return givenFault({ files, type: "KeyError", message: `'${key}'`, trace });
}

/** A loader, a middle man and two readers, three hops and files apart. */
const plan = (written: string, read: string, readers = 2) => ({
  "app/load.py": `def load(section):\n    return {\n        "target": section["target"],\n        "${written}": section["days"],\n        "minimum_copies": 1,\n    }\n`,
  "app/rotate.py": `def is_old(name, plan):\n    return plan["target"] and len(name) > plan["${read}"]\n\n\ndef doomed(names, plan):\n    keep = plan["minimum_copies"]\n    return [name for name in names[keep:] if is_old(name, plan)]\n${readers > 1 ? `\n\ndef describe(plan):\n    return plan["${read}"]\n` : ""}`,
  "app/main.py":
    "from app.load import load\nfrom app.rotate import doomed\n\n\ndef run(section, names):\n    plan = load(section)\n    return doomed(names, plan)\n",
});
const TRACE: readonly (readonly [string, string])[] = [
  ["app/main.py", "return doomed(names, plan)"],
  ["app/rotate.py", "for name in names[keep:]"],
  ["app/rotate.py", "len(name) >"],
];

describe("an entry that is written under another name", () => {
  it("is the writer's slip where several read it so and nobody the other, whatever the slip", async () => {
    const slips = fc.constantFrom(
      "retentionDays",
      "retention_day",
      "retentoin_days",
      "RETENTION_DAYS",
      "retention-days",
    );
    await fc.assert(
      fc.asyncProperty(slips, fc.boolean(), async (slip, single) => {
        const files = plan(slip, "retention_days");
        const quoted = single
          ? Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('"', "'")]))
          : files;
        const trace = TRACE.map(([path, line]) => [path, single ? line.replaceAll('"', "'") : line] as const);
        const fault = await given("retention_days", quoted, ...trace);
        expect(await fault.fixed(missingKeyRecipe, "app/load.py")).toContain(
          `${single ? "'" : '"'}retention_days${single ? "'" : '"'}: section`,
        );
        expect(fault.patches(missingKeyRecipe)[0]).toMatchObject({ basis: "house" });
      }),
      { numRuns: 10 },
    );
  });

  it("is the reader's slip where others read and write it as it is", async () => {
    const files = {
      ...plan("retention_days", "retention_day", 1),
      "app/show.py": 'def show(plan):\n    return plan["retention_days"]\n',
    };
    const fault = await given("retention_day", files, ...TRACE);
    expect(await fault.fixed(missingKeyRecipe, "app/rotate.py")).toContain(
      'len(name) > plan["retention_days"]',
    );
  });

  it("is decided by a declared type and by the tests", async () => {
    const typed = {
      ...plan("retention_day", "retention_days", 1),
      "app/types.py":
        "from typing import TypedDict\n\n\nclass Plan(TypedDict):\n    target: str\n    retention_days: int\n",
    };
    expect(
      await (await given("retention_days", typed, ...TRACE)).fixed(missingKeyRecipe, "app/load.py"),
    ).toContain('"retention_days": section');
    const tested = {
      ...plan("retention_day", "retention_days", 1),
      "tests/test_rotate.py": 'PLAN = {"retention_days": 7}\n',
    };
    expect(
      await (await given("retention_days", tested, ...TRACE)).fixed(missingKeyRecipe, "app/load.py"),
    ).toContain('"retention_days": section');
  });

  it("may have quite another name where its value comes from the one that is missing", async () => {
    const files = {
      "app/rows.py":
        'def row(person):\n    return {"name": person.name, "contact": person.email, "age": person.age}\n',
      "app/show.py":
        'from app.rows import row\n\n\ndef show(person):\n    made = row(person)\n    return made["name"], made["age"], made["email"]\n',
    };
    const fault = await given("email", files, ["app/show.py", 'made["email"]']);
    const after = await Promise.all(
      fault.patches(missingKeyRecipe).map(async (patch) => [...(await fault.after(patch)).values()].join()),
    );
    expect(after.some((text) => text.includes('"email": person.email'))).toBe(true);
  });

  it("was copied and not renamed", async () => {
    const files = {
      "app/rows.py":
        'def row(person):\n    return {\n        "first": person.first,\n        "first": person.last,\n    }\n',
      "app/show.py": 'from app.rows import row\n\n\ndef show(person):\n    return row(person)["last"]\n',
    };
    const fault = await given("last", files, ["app/show.py", '["last"]']);
    expect(await fault.fixed(missingKeyRecipe, "app/rows.py")).toContain(
      '"first": person.first,\n        "last": person.last,',
    );
  });

  it.each([
    ["by dict()", "def row(p):\n    return dict(title=p.title, wieght=p.weight)\n", "weight=p.weight"],
    [
      "one by one",
      'def row(p):\n    made = {}\n    made["title"] = p.title\n    made["wieght"] = p.weight\n    return made\n',
      'made["weight"] = p.weight',
    ],
    [
      "in a table",
      'TABLE = {\n    "a": {"title": 1, "weight": 2},\n    "b": {"title": 1, "wieght": 3},\n}\n\n\ndef row(p):\n    return TABLE[p]\n',
      '"b": {"title": 1, "weight": 3}',
    ],
    [
      "in a list that is sorted and copied",
      'def rows():\n    return sorted([{"title": 1, "wieght": 2}], key=str)\n\n\ndef row(p):\n    for one in list(rows()):\n        return one.copy()\n',
      '"weight": 2',
    ],
  ])("is found where the dictionary is made %s", async (_name, rows, wanted) => {
    const files = {
      "app/rows.py": rows,
      "app/show.py":
        'from app.rows import row\n\n\ndef show(p):\n    return row(p)["weight"]\n\n\ndef heavy(p):\n    return row(p)["weight"] > 3\n',
    };
    const fault = await given("weight", files, ["app/show.py", '["weight"]']);
    expect(await fault.fixed(missingKeyRecipe, "app/rows.py")).toContain(wanted);
  });
});

describe("a key of data and settings", () => {
  it.each([
    ["settings.json", '{"page_size": 20}\n'],
    ["conf/settings.yaml", "server:\n  page_size: 20\n"],
    ["settings.ini", "[server]\npage_size = 20\n"],
    ["rows.csv", "id,page_size\n1,2\n"],
  ])("is spelt as %s spells it", async (path, text) => {
    const files = {
      [path]: text,
      "app/settings.py":
        'import json\n\n\ndef size(file):\n    settings = json.load(file)\n    return settings["pagesize"]\n',
    };
    const fault = await given("pagesize", files, ["app/settings.py", '["pagesize"]']);
    expect(await fault.fixed(missingKeyRecipe, "app/settings.py")).toContain('settings["page_size"]');
  });

  it("is a column of the query", async () => {
    const files = {
      "app/db.py":
        'def rows(cursor):\n    cursor.execute("SELECT id, unit_price AS price_each FROM lines")\n    return [row["priceEach"] for row in cursor]\n',
    };
    const fault = await given("priceEach", files, ["app/db.py", "priceEach"]);
    expect(await fault.fixed(missingKeyRecipe, "app/db.py")).toContain('row["price_each"]');
  });
});

it("entries that have nothing to do with it are left alone", async () => {
  const files = {
    "app/rows.py": 'def row(p):\n    return {"title": p.title, "price": p.price, "stock": p.stock}\n',
    "app/show.py":
      'from app.rows import row\n\n\ndef show(p):\n    made = row(p)\n    return made["title"], made["price"], made["stock"], made["color"]\n',
  };
  const fault = await given("color", files, ["app/show.py", '["color"]']);
  const patches = fault.patches(missingKeyRecipe);
  expect(
    patches.every(({ edits }) =>
      edits.every(({ replacement }) => !/^"(?:title|price|stock)"$/.test(replacement)),
    ),
  ).toBe(true);
});

describe("a dictionary whose way is not known, by the keys that production held", () => {
  const HELD = { name: "R", street: "S", zip: "1", city: "C" };
  const importers = (second: string) =>
    `def from_csv(row):\n    return {"name": row["name"], "street": row["street"], "postcode": row["postcode"], "city": row["city"]}\n\n\ndef from_agency(record):\n    return ${second}\n`;
  const READER = 'def area(tenant):\n    return tenant["postcode"][:2]\n';
  const opened = (second: string, held: Readonly<Record<string, string>> = HELD) =>
    givenFault({
      files: { "app/imports.py": importers(second), "app/areas.py": READER },
      type: "KeyError",
      message: "'postcode'",
      trace: [["app/areas.py", 'tenant["postcode"][:2]']],
      locals: { tenant: held },
    });

  it.each([
    [
      '{"name": record["Name"], "street": record["Street"], "zip": record["PLZ"], "city": record["City"]}',
      '"postcode": record["PLZ"]',
    ],
    [
      "dict(name=record['Name'], street=record['Street'], zip=record['PLZ'], city=record['City'])",
      "postcode=record['PLZ']",
    ],
  ])("is written with the key of its twin: %s", async (second, wanted) => {
    const fault = await opened(second);
    expect(await fault.fixed(missingKeyRecipe, "app/imports.py")).toContain(wanted);
  });

  it("passes on what its writer leaves out and its twin takes from its source", async () => {
    const fault = await opened(
      '{"name": record["name"], "street": record["street"], "city": record["city"]}',
      {
        name: "R",
        street: "S",
        city: "C",
      },
    );
    expect(await fault.fixed(missingKeyRecipe, "app/imports.py")).toContain('"postcode": record["postcode"]');
  });

  it.each([
    [
      "other keys than production held",
      '{"name": record["N"], "street": record["S"], "plz": record["P"], "city": record["C"]}',
    ],
    [
      "keys that are not known",
      '{"name": record["N"], "street": record["S"], "zip": record["P"], "city": record["C"], **record}',
    ],
  ])("is not looked for among those with %s", async (_what, second) => {
    const fault = await opened(second);
    const changed = fault.patches(missingKeyRecipe).flatMap(({ edits }) => edits.map(({ path }) => path));
    expect(changed).not.toContain("app/imports.py");
  });
});
