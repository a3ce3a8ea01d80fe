import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { wayOutOfNodeRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The module after the first patch, where a read of `part` in the line `use` found undefined. */
async function repaired(source: string, use: string, part: string): Promise<string | null> {
  const files = { "a.js": source };
  const error = `TypeError: Cannot read properties of undefined (reading '${part}')`;
  const found = await investigateJavascript(files, error, [{ path: "a.js", statement: use, at: part }]);
  open.push(found);
  const [patch] = patchesOf(wayOutOfNodeRecipe, found.investigation);
  return patch ? patched(files, patch, "a.js") : null;
}

describe("what a way has in hand is handed back on it", () => {
  it.each([
    [
      "what was made before and is changed on one way only",
      "function next(day) {\n  const at = new Date(day);\n  if (day < 3) at.setDate(day);\n}\n",
      "  if (day < 3) at.setDate(day);\n  return at;\n",
    ],
    [
      "what the store keeps for a key that it has",
      "const kept = new Map();\nfunction next(key) {\n  if (kept.has(key)) {\n    count();\n  } else {\n    const value = make(key);\n    kept.set(key, value);\n    return value;\n  }\n}\n",
      "    count();\n    return kept.get(key);\n",
    ],
    [
      "a value in front of `break`",
      "function next(kind) {\n  switch (kind) {\n    case 'a':\n      FIRST;\n      break;\n    default:\n      return OTHER;\n  }\n}\n",
      "    case 'a':\n      return FIRST;\n    default:",
    ],
    [
      "what the guards have left",
      "function next(text) {\n  const digits = text.trim();\n  if (digits.startsWith('0')) return '+' + digits;\n}\n",
      "\n  return digits;\n}",
    ],
    [
      "what is filled into a new object, and not what the other branch gives",
      "function next(one) {\n  const usual = KINDS[one.kind];\n  if (one.trial) {\n    Object.assign({}, usual, one.trial);\n  } else {\n    return usual;\n  }\n}\n",
      "    return Object.assign({}, usual, one.trial);\n",
    ],
    [
      "the object, where the other methods give it",
      "class Query {\n  where(text) {\n    this.parts.push(text);\n  }\n  limit(count) {\n    this.count = count;\n    return this;\n  }\n}\nconst next = (text) => new Query().where(text);\n",
      "    this.parts.push(text);\n    return this;\n",
    ],
    [
      "the object that was meant by the braces of an arrow",
      "const next = (row) => { value: row.id };\n",
      "(row) => ({ value: row.id });",
    ],
  ])("%s", async (_what, source, wanted) => {
    const use = "module.exports = next(1).value;";
    expect(await repaired(`${source}${use}\n`, use, "value")).toContain(wanted);
  });

  it("in a callback that makes the items of a list", async () => {
    const source =
      "exports.total = (rows) => {\n  const cells = rows.map((row) => {\n    const cell = { hours: row.to };\n    if (row.oven) cell.oven = row.oven;\n  });\n  return cells.reduce((sum, one) => sum + one.hours, 0);\n};\n";
    expect(await repaired(source, "sum + one.hours", "hours")).toContain(
      "    if (row.oven) cell.oven = row.oven;\n    return cell;\n",
    );
  });

  it.each([
    [
      "of `find`",
      "const next = (rows) => rows.find((row) => {\n  row.id === 1;\n});\n",
      "  return row.id === 1;\n",
    ],
    [
      "of a handler beside which another one tries the same",
      "function next(text) {\n  try {\n    return JSON.parse(text);\n  } catch (error) {\n    console.warn('no settings');\n  }\n}\nfunction labels(text) {\n  try {\n    return JSON.parse(text);\n  } catch (error) {\n    return {};\n  }\n}\n",
      "    console.warn('no settings');\n    return {};\n",
    ],
    [
      "which is put into a list",
      "const all = [];\nfunction next(order) {\n  all.push(order);\n  tell(order);\n}\n",
      "  tell(order);\n  return order;\n",
    ],
  ])("the result %s", async (_what, source, wanted) => {
    const use = "module.exports = next(1).value;";
    expect(await repaired(`${source}${use}\n`, use, "value")).toContain(wanted);
  });

  it.each([
    ["return copy.push(one);", "  copy.push(one);\n  return copy;\n"],
    ["return copy.forEach((row) => row.n);", "  return copy.map((row) => row.n);\n"],
  ])("and a list where a method answers none: %s", async (statement, wanted) => {
    const source = `function next(one) {\n  const copy = [one];\n  ${statement}\n}\nmodule.exports = next(1).join();\n`;
    expect(await repaired(source, "next(1).join", "join")).toContain(wanted);
  });

  it("not where nothing is in hand", async () => {
    const source =
      "function next(id) {\n  const row = rows.find((one) => one.id === id);\n  if (row) return row;\n}\nmodule.exports = next(1).value;\n";
    expect(await repaired(source, "module.exports = next(1).value", "value")).toBeNull();
  });
});

it("what a branch says that it takes is taken", async () => {
  const source =
    "const DEFAULT_ZONE = { offset: 0 };\nfunction zone(user) {\n  let found;\n  if (user.zone) {\n    found = ZONES[user.zone];\n  } else {\n    console.log('no zone', DEFAULT_ZONE.name);\n  }\n  return found;\n}\nmodule.exports = zone({}).offset;\n";
  expect(await repaired(source, "module.exports = zone({}).offset", "offset")).toContain(
    "    found = DEFAULT_ZONE;\n",
  );
});

it("a kind that no case is for is refused as in the function that has the same cases", async () => {
  const source =
    "function label(kind) {\n  switch (kind) {\n    case 'a':\n      return 'A';\n    case 'b':\n      return 'B';\n    default:\n      throw new RangeError('unknown kind ' + kind);\n  }\n}\nfunction price(type) {\n  let each;\n  switch (type) {\n    case 'a':\n      each = { cents: 1 };\n      break;\n    case 'b':\n      each = { cents: 2 };\n      break;\n  }\n  return each.cents;\n}\n";
  expect(await repaired(source, "return each.cents", "cents")).toContain(
    "      break;\n    default:\n      throw new RangeError('unknown kind ' + type);\n  }\n",
  );
});

describe("a promise that is handed back out of a `try`", () => {
  const source = (handler: string) =>
    `class Gone extends Error {}\nasync function load(name) {\n  await null;\n  throw new Gone(name);\n}\nasync function safe(name) {\n  try {\n    return load(name);\n  } catch (error) {\n    ${handler}\n  }\n}\nmodule.exports = { safe };\n`;

  async function awaited(handler: string): Promise<string | null> {
    const files = { "a.js": source(handler) };
    const raised = [{ path: "a.js", statement: "throw new Gone(name)", function: "load" }];
    const found = await investigateJavascript(files, "Gone: x", raised);
    open.push(found);
    const [patch] = patchesOf(wayOutOfNodeRecipe, found.investigation);
    return patch ? patched(files, patch, "a.js") : null;
  }

  it("is awaited where the catch is for its error", async () => {
    expect(await awaited("if (error instanceof Gone) return null;\n    throw error;")).toContain(
      "    return await load(name);\n",
    );
  });

  it.each([["if (error instanceof RangeError) return null;\n    throw error;"], ["throw error;"]])(
    "is left alone where the catch does nothing for it: %s",
    async (handler) => {
      expect(await awaited(handler)).toBeNull();
    },
  );
});
