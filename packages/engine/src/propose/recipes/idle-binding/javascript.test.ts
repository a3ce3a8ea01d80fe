import { describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { idleBindingRecipe } from "./index.ts";

async function becomes(
  source: string,
  error: string,
  statement: string,
  at: string,
  before: string,
  after: string,
) {
  expect(await fixed(source, error, statement, at)).toBe(source.replace(before, after));
}

async function fixed(source: string, error: string, statement: string, at: string): Promise<string | null> {
  const found = await investigateJavascript(
    { "a.js": source },
    error,
    [{ path: "a.js", statement, at }],
    null,
  );
  try {
    const [patch] = patchesOf(idleBindingRecipe, found.investigation);
    return patch ? patched({ "a.js": source }, patch, "a.js") : null;
  } finally {
    found.close();
  }
}

describe("a name that is made from itself", () => {
  it("is made from the part that nobody reads", async () => {
    const source =
      "export function quote({ weight, zone: zoneName }) {\n  const zone = zones.find((entry) => entry.name === zone);\n  return zone.base * weight;\n}\n";
    await becomes(
      source,
      "ReferenceError: Cannot access 'zone' before initialization",
      "entry.name",
      "zone)",
      "=== zone)",
      "=== zoneName)",
    );
  });

  it("is made as it is made elsewhere", async () => {
    const source =
      "export const quote = (code, months) => {\n  const tariff = tariffs.get(code);\n  return tariff.cents * months;\n};\n\nexport function activate(card, code) {\n  const tariff = tariffs.get(tariff);\n  if (!tariff) throw new Unknown(code);\n  card.tariff = tariff;\n  return code;\n}\n";
    await becomes(
      source,
      "ReferenceError: Cannot access 'tariff' before initialization",
      "get(tariff)",
      "tariff)",
      "get(tariff)",
      "get(code)",
    );
  });
});

it("a name that is declared nowhere is the number that was only asked about", async () => {
  const source =
    "export function check({ name, levels }) {\n  const weakest = Math.min(...levels);\n  if (weakest < 20) {\n    return name + bottom.toFixed(0);\n  }\n  return name;\n}\n";
  await becomes(source, "ReferenceError: bottom is not defined", "bottom", "bottom", "bottom", "weakest");
});

it("a name of a block that has ended is not taken for another", async () => {
  const source =
    "export async function put(bucket, file) {\n  const most = 5;\n  if (file.size > most) return null;\n  try {\n    const key = file.name;\n    await bucket.put(key);\n  } catch (error) {\n    return { key };\n  }\n}\n";
  expect(await fixed(source, "ReferenceError: key is not defined", "{ key }", "key")).toBeNull();
});

describe("a value from which something was made that nobody uses", () => {
  it("is replaced by the item of its list", async () => {
    const source = "export const labels = (parcels) =>\n  parcels.map((parcel) => parcels.address.city);\n";
    await becomes(
      source,
      "TypeError: Cannot read properties of undefined (reading 'city')",
      "parcels.address",
      "city",
      "parcels.address",
      "parcel.address",
    );
  });

  it("is replaced by what it was laid over, in all its parts", async () => {
    const source =
      "export function render(text, options) {\n  const settings = { ...DEFAULTS, ...options };\n  return text.padStart(options.width, options.fill);\n}\n";
    await becomes(
      source,
      "TypeError: Cannot read properties of undefined (reading 'width')",
      "padStart",
      "width",
      "options.width, options.fill",
      "settings.width, settings.fill",
    );
  });

  it("is replaced by the value beside its key", async () => {
    const source =
      "export function lines(rates) {\n  const found = [];\n  for (const [code, rate] of Object.entries(rates)) {\n    found.push(code.buy.toFixed(2) + code.sell.toFixed(2));\n  }\n  return found;\n}\n";
    await becomes(
      source,
      "TypeError: Cannot read properties of undefined (reading 'toFixed')",
      "found.push",
      "toFixed",
      "code.buy.toFixed(2) + code.sell",
      "rate.buy.toFixed(2) + rate.sell",
    );
  });

  it("is walked where some of it were taken for that", async () => {
    const source =
      "export function latest(entries) {\n  const dated = entries.filter((entry) => entry.at !== null);\n  return entries.map((entry) => entry.at.toISOString());\n}\n";
    await becomes(
      source,
      "TypeError: Cannot read properties of null (reading 'toISOString')",
      "entries.map",
      "toISOString",
      "return entries.map",
      "return dated.map",
    );
  });

  it("stays where two things were made and neither is used", async () => {
    const source =
      "export function render(text, options) {\n  const settings = { ...DEFAULTS, ...options };\n  const others = { ...options };\n  return text.padStart(options.width);\n}\n";
    expect(
      await fixed(
        source,
        "TypeError: Cannot read properties of undefined (reading 'width')",
        "padStart",
        "width",
      ),
    ).toBeNull();
  });
});

it("what is read of another thing is the variable of this name that nobody reads", async () => {
  const source =
    "export async function card(id) {\n  const [person, posts] = await Promise.all([user(id), written(id)]);\n  return person.name + person.posts.length;\n}\n";
  await becomes(
    source,
    "TypeError: Cannot read properties of undefined (reading 'length')",
    "person.posts",
    "length",
    "person.posts",
    "posts",
  );
});

it("the item is meant where its place in the list stands", async () => {
  const source = "export const numbered = (rows) => rows.map((row, index) => index + 1 + index.name.full);\n";
  await becomes(
    source,
    "TypeError: Cannot read properties of undefined (reading 'full')",
    "rows.map",
    "full",
    "index.name",
    "row.name",
  );
});

it("a value whose parts have parts is of the kind that is meant", async () => {
  const source =
    "export function last(head) {\n  const following = head.next;\n  return head.next.next.value;\n}\n";
  expect(
    await fixed(source, "TypeError: Cannot read properties of null (reading 'value')", "next.next", "value"),
  ).toBeNull();
});
