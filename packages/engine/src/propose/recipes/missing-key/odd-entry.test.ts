import { describe, expect, it } from "vitest";
import { customaryRecipe } from "../customary/index.ts";
import { type GivenFault, givenFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "./index.ts";

const READER = `def label(zone, grams):
    if grams > zone["max_weight"]:
        return "too heavy"
    return zone["title"]
`;

async function given(table: string, more: Partial<GivenFault> = {}) {
  return givenFault({
    files: { "shop/tables.py": table, "shop/labels.py": READER, "shop/__init__.py": "", ...more.files },
    type: "KeyError",
    message: "'max_weight'",
    trace: [["shop/labels.py", 'zone["max_weight"]']],
    ...(more.locals && { locals: more.locals }),
  });
}

const TABLE = `ZONES = {
    "eu": {"title": "Europe", "max_weight": 2000},
    "us": {"title": "America", "maxWeight": 1500},
    "jp": {"title": "Japan", "max_weight": 1000},
}
`;

describe("an entry of a table that spells a key otherwise", () => {
  it.each([
    ["another case", TABLE, '"us": {"title": "America", "max_weight": 1500}'],
    ["a separator", TABLE.replace("maxWeight", "max-weight"), '"max_weight": 1500'],
    ["a slip", TABLE.replace("maxWeight", "max_wieght"), '"max_weight": 1500'],
    ["a longer form", TABLE.replace("maxWeight", "maximum_weight"), '"max_weight": 1500'],
    ["a shorter form", TABLE.replace("maxWeight", "weight"), '"max_weight": 1500'],
    [
      "items of a list",
      'ZONES = [\n    {"title": "a", "max_weight": 1},\n    {"title": "b", "max_weight": 1},\n    {"title": "c", "max_wt": 1},\n]\n',
      '{"title": "c", "max_weight": 1}',
    ],
    [
      "calls of dict",
      'ZONES = dict(\n    eu=dict(title="a", max_weight=1),\n    us=dict(title="b", maxweight=1),\n    jp=dict(title="c", max_weight=1),\n)\n',
      'us=dict(title="b", max_weight=1)',
    ],
    [
      "a table in a table of a class",
      'class Settings:\n    TABLES = {"zones": {\n        "eu": {"title": "a", "max_weight": 1},\n        "us": {"title": "b", "max_weights": 1},\n        "jp": {"title": "c", "max_weight": 1},\n    }}\n',
      '"us": {"title": "b", "max_weight": 1}',
    ],
    [
      "constants that stand together",
      'EU = {"title": "a", "max_weight": 1}\nUS = {"title": "b", "max_weight": 1}\nJP = {"title": "c", "maxweight": 1}\n\nZONES = {"eu": EU, "us": US, "jp": JP}\n',
      'JP = {"title": "c", "max_weight": 1}',
    ],
  ])("is spelt as beside it: %s", async (_name, table, wanted) => {
    const fault = await given(table);
    const patches = fault.patches(missingKeyRecipe);
    expect(patches.map(({ basis }) => basis)).toEqual(["house"]);
    expect(await fault.fixed(missingKeyRecipe, "shop/tables.py")).toContain(wanted);
    expect(fault.patches(customaryRecipe)).toEqual([]);
  });

  it("is a guess where the names are not alike", async () => {
    const fault = await given(TABLE.replace("maxWeight", "limit"));
    expect(fault.patches(missingKeyRecipe).map(({ basis }) => basis)).toEqual(["guess"]);
  });

  it.each([
    ["one sibling alone has the key", TABLE.replace(/ {4}"jp".*\n/, "")],
    ["an entry does without it", TABLE.replace("1000},", '1000},\n    "au": {"title": "Australia"},')],
    ["the odd key is of another kind", TABLE.replace('"maxWeight": 1500', '"weight_unit": "g"')],
    ["entries come from elsewhere", TABLE.replace('"maxWeight": 1500', '**AMERICA, "maxWeight": 1')],
  ])("is left alone where %s", async (_name, table) => {
    const fault = await given(table);
    const changed = fault.patches(missingKeyRecipe).flatMap(({ edits }) => edits.map(({ path }) => path));
    expect(changed).not.toContain("shop/tables.py");
  });

  it("is left alone where something reads the odd key", async () => {
    const other = 'def most(zone):\n    return zone.get("maxWeight", 0)\n';
    const fault = await given(TABLE, { files: { "shop/limits.py": other } });
    const changed = fault.patches(missingKeyRecipe).flatMap(({ edits }) => edits.map(({ path }) => path));
    expect(changed).not.toContain("shop/tables.py");
  });

  it("is not the one where the record at hand has no such key", async () => {
    const fault = await given(TABLE, { locals: { zone: { title: "x" } } });
    const changed = fault.patches(missingKeyRecipe).flatMap(({ edits }) => edits.map(({ path }) => path));
    expect(changed).not.toContain("shop/tables.py");
  });
});
