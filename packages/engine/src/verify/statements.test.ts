import { describe, expect, it } from "vitest";
import type { CandidateEdit } from "../propose/candidate.ts";
import { applyToBase } from "./change.ts";
import { minimise } from "./minimise.ts";
import { statementUnits } from "./statements.ts";

const BASE = "def price(order):\n    return order.amount  # in cents, €\n";
const read = async () => Buffer.from(BASE);

function insertion(replacement: string, before = "    return"): CandidateEdit {
  const start = Buffer.byteLength(BASE.slice(0, BASE.indexOf(before)));
  return { path: "shop/price.py", start, end: start, replacement, part: "fix" };
}

const names = async (edit: CandidateEdit) => (await statementUnits([edit], read)).map(({ name }) => name);
const named = (...statements: string[]) =>
  statements.map((text) => `statement \`${text}\` of fix in shop/price.py`);

async function after(edits: readonly CandidateEdit[]): Promise<string> {
  return Buffer.from((await applyToBase(edits, read)).files[0]?.after ?? "").toString();
}

describe("statements of a change that may be left out", () => {
  it("are those of a block of several, at every depth", async () => {
    const edit = insertion("    checked = True\n    if order is None:\n        note = 1\n        return 0\n");
    expect(await names(edit)).toEqual(named("checked = True", "if order is None:", "note = 1", "return 0"));
  });

  it("are not the only statement of a block, nor all that an edit writes", async () => {
    expect(await names(insertion("    if order is None:\n        return 0\n"))).toEqual([]);
  });

  it("are not what the house writes to its log", async () => {
    const edit = insertion("    if order is None:\n        logger.warning('none')\n        return 0\n");
    expect(await names(edit)).toEqual(named("return 0"));
  });

  it("are not what the file notes at another way out", async () => {
    const base =
      "def read(rows, faults):\n    for row in rows:\n        if not row:\n            faults.add(1)\n            continue\n        use(row)\n";
    const start = base.indexOf("        use(");
    const edit = { path: "shop/price.py", start, end: start, part: "fix" };
    const written = async (replacement: string) =>
      (await statementUnits([{ ...edit, replacement }], async () => Buffer.from(base))).map(
        ({ name }) => name,
      );
    expect(
      await written("        if row is None:\n            faults.add(2)\n            continue\n"),
    ).toEqual(named("continue"));
    expect(
      await written("        if row is None:\n            extras.add(2)\n            continue\n"),
    ).toEqual(named("extras.add(2)", "continue"));
  });

  it("are not what lets other errors go than the handler means", async () => {
    const python = insertion(
      "    try:\n        order = load(order)\n    except KeyError as error:\n        if error.args:\n            raise\n        note = 1\n        order = None\n",
    );
    expect(await names(python)).not.toContain(named("if error.args:")[0]);
    const text = "function read(token) {\n  return check(token);\n}\n";
    const start = text.indexOf("  return");
    const replacement =
      "  try {\n    check(token);\n  } catch (error) {\n    if (!(error instanceof Refused)) throw error;\n    note();\n    return null;\n  }\n";
    const edit: CandidateEdit = { path: "read.js", start, end: start, replacement, part: "fix" };
    const units = await statementUnits([edit], async () => Buffer.from(text));
    expect(units.map(({ name }) => name)).toEqual(["statement `note();` of fix in read.js"]);
  });

  it("are not all that a handler does with the errors that it keeps", async () => {
    const edit = insertion(
      "    try:\n        check(order)\n    except ValueError as error:\n        if error.args:\n            raise\n        refuse(error)\n",
    );
    expect(await names(edit)).not.toContain(named("refuse(error)")[0]);
  });

  it("are not the way out of a handler: callers see what is given there", async () => {
    const edit = insertion(
      "    try:\n        order = load(order)\n    except KeyError:\n        note = 1\n        return None\n",
    );
    expect(await names(edit)).toEqual(named("note = 1"));
  });

  it("are not the way out behind an answer: what fails after it comes too late to be seen", async () => {
    const text = "function show(req, res) {\n  res.json(find(req).name);\n}\n";
    const start = text.indexOf("  res.json");
    const names = async (replacement: string) =>
      (
        await statementUnits([{ path: "show.js", start, end: start, replacement, part: "fix" }], async () =>
          Buffer.from(text),
        )
      ).map(({ name }) => name);
    expect(await names("  if (!find(req)) {\n    res.sendStatus(404);\n    return;\n  }\n")).toEqual([
      "statement `res.sendStatus(404);` of fix in show.js",
    ]);
    expect(await names("  if (!find(req)) {\n    console.warn(1);\n    return;\n  }\n")).toEqual([
      "statement `return;` of fix in show.js",
    ]);
  });

  it("are not the declaration of a name that the rest sets", async () => {
    const text = "function read(text) {\n  return text;\n}\n";
    const start = text.indexOf("  return");
    const replacement =
      "  let made;\n  try {\n    made = JSON.parse(text);\n  } catch {\n    return null;\n  }\n";
    const edit: CandidateEdit = { path: "read.js", start, end: start, replacement, part: "fix" };
    const units = await statementUnits([edit], async () => Buffer.from(text));
    expect(units.map(({ name }) => name)).toEqual(["statement `try {` of fix in read.js"]);
  });

  it("are not what stood there before", async () => {
    const text = "function read(text) {\n  const made = JSON.parse(text);\n  return made;\n}\n";
    const start = text.indexOf("const made");
    const end = text.indexOf("\n  return");
    const replacement =
      "let made;\n  try {\n    made = JSON.parse(text);\n  } catch {\n    note();\n    return null;\n  }";
    const edit: CandidateEdit = { path: "read.js", start, end, replacement, part: "fix" };
    const units = await statementUnits([edit], async () => Buffer.from(text));
    expect(units.map(({ name }) => name)).toEqual(["statement `note();` of fix in read.js"]);
  });

  it("are not what stood there beside others, and is put into a block now", async () => {
    const removed = "await book.cancel(id);\n  tell(id);\n  res.status(204).end();";
    const text = `async function cancel(id, res) {\n  ${removed}\n}\n`;
    const start = text.indexOf(removed);
    const replacement =
      "try {\n    await book.cancel(id);\n    tell(\n      id);\n    extra();\n    res.status(204).end();\n  } catch (error) {\n    next(error);\n  }";
    const edit = { path: "cancel.js", start, end: start + removed.length, replacement, part: "fix" };
    const units = await statementUnits([edit], async () => Buffer.from(text));
    expect(units.map(({ name }) => name)).toEqual(["statement `extra();` of fix in cancel.js"]);
  });

  it("are not what the code went on with before", async () => {
    const cases = [
      ["  return json(find(id));\n", "  return json(found);\n"],
      ["  res.json(find(id));\n", "  res.json(found);\n"],
    ];
    for (const [removed = "", last = ""] of cases) {
      const text = `function show(id, res) {\n${removed}}\n`;
      const start = text.indexOf(removed);
      const tried = `  let found;\n  try {\n    found = find(id);\n  } catch (error) {\n    if (error.code !== 4) throw error;\n    note();\n    return refuse(res);\n  }\n${last}`;
      const edit = { path: "show.js", start, end: start + removed.length, replacement: tried, part: "fix" };
      const units = await statementUnits([edit], async () => Buffer.from(text));
      expect(units.map(({ name }) => name).join("\n")).not.toContain(last.trim());
      expect(units.map(({ name }) => name).join("\n")).toContain("note();");
    }
  });

  it("go with the line that they stand on", async () => {
    const edit = insertion("    a = 'ä'\n    b = 2\n");
    const [first, second] = await statementUnits([edit], read);
    expect(await after(first?.rest ?? [])).toBe(BASE.replace("    return", "    b = 2\n    return"));
    expect(await after(second?.rest ?? [])).toBe(BASE.replace("    return", "    a = 'ä'\n    return"));
  });

  it("are left out one by one until each that is left is needed", async () => {
    const edit = insertion("    a = 1\n    b = 2\n    if order is None:\n        return b\n    c = 3\n");
    const wanted = ["b = 2", "return b"];
    const minimised = await minimise(
      [edit],
      (edits) => statementUnits(edits, read),
      async (units) =>
        Promise.all(
          units.map(async ({ rest }) => {
            const text = await after(rest);
            return wanted.every((one) => text.includes(one)) ? null : ["test"];
          }),
        ),
    );
    expect(await after(minimised.edits)).toBe(
      BASE.replace("    return", "    b = 2\n    if order is None:\n        return b\n    return"),
    );
    expect(minimised.dropped).toEqual(named("a = 1", "c = 3"));
  });
});

it("leaves out a statement that stands at the very beginning of what an edit writes", async () => {
  const source = "export function mean(values) {\n  let sum = 0;\n  return sum / values.length;\n}\n";
  const start = source.indexOf("let sum");
  const replacement = "if (values.length === 0) return 0;\n  sum();\n  ";
  const edit: CandidateEdit = { path: "src/mean.mjs", start, end: start, replacement, part: "fix" };
  const units = await statementUnits([edit], async () => Buffer.from(source));
  expect(units.map(({ rest }) => rest[0]?.replacement)).toEqual([
    "  sum();\n  ",
    "if (values.length === 0) return 0;\n  ",
  ]);
});
