import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { jsonParseRecipe } from "../json-parse/index.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const READ = (name: string) => `TypeError: Cannot read properties of undefined (reading '${name}')`;
const KEYS = "TypeError: Cannot convert undefined or null to object\n    at Function.entries (<anonymous>)";

async function first(
  files: Readonly<Record<string, string>>,
  error: string,
  [path, statement, at]: readonly [path: string, statement: string, at: string],
  method?: string,
): Promise<{ basis: string; text: string } | null> {
  const request = method ? { ...requestTo("/cards"), method } : null;
  const found = await investigateJavascript(files, error, [{ path, statement, at }], request);
  open.push(found);
  const [patch] = patchesOf(undefinedPropertyRecipe, found.investigation);
  return patch ? { basis: patch.basis, text: patched(files, patch, path) } : null;
}

describe("a part that is absent, beside others that are given as nothing in the same file", () => {
  const cards = (beside: string, entry: string) =>
    `export function badge(guest) {\n  return { desk: ${beside} };\n}\n\nexport const card = (guest) => ({\n  name: guest.name,\n  ${entry},\n});\n`;

  it.each([
    ["guest.desk ? guest.desk.code : null", "town: guest.home.town", "guest.home?.town ?? null"],
    ["guest.desk?.code ?? null", "town: guest.home.town.trim()", "guest.home?.town.trim() ?? null"],
  ])("is given as nothing too: beside %s", async (beside, entry, wanted) => {
    const made = await first({ "cards.js": cards(beside, entry) }, READ("town"), [
      "cards.js",
      "guest.home.town",
      "town",
    ]);
    expect(made?.text).toContain(wanted);
    expect(made?.basis).toBe("house");
  });

  it("is a guess where a client sent it", async () => {
    const source = `const express = require("express");
const app = express();
app.post("/cards", (req, res) => {
  const desk = req.body.desk?.code ?? null;
  const card = { desk, town: req.body.home.town };
  res.status(201).json(card);
});
module.exports = app;
`;
    const made = await first(
      { "app.js": source },
      READ("town"),
      ["app.js", "req.body.home.town", "town"],
      "POST",
    );
    expect(made?.text ?? "").not.toContain("home?.town ?? null");
  });

  it("is a guess where it is part of a text", async () => {
    const source =
      "export const desk = (guest) => guest.desk?.code ?? null;\nexport const line = (guest) => 'Town: ' + guest.home.town;\n";
    const made = await first({ "cards.js": source }, READ("town"), ["cards.js", "guest.home.town", "town"]);
    expect(made?.basis ?? "guess").toBe("guess");
  });
});

describe("a part that its type lets be absent", () => {
  const types =
    "export interface Probe {\n  name: string;\n  marks?: Record<string, string>;\n  place: { kind: string } | null;\n}\n";
  const probes = (body: string) =>
    `import type { Probe } from "./types.ts";\n\nexport function shown(probe: Probe) {\n${body}\n}\n`;
  const MARKS = "  return Object.entries(probe.marks as Record<string, string>).length;";
  const KIND = '  return probe.place!.kind === "sea";';

  it.each([
    [MARKS, KEYS, "probe.marks", "Object.entries(probe.marks ?? {})"],
    [KIND, READ("kind"), "kind", 'probe.place?.kind === "sea"'],
  ])("has no entries, and is not what it is compared with: %s", async (body, error, at, wanted) => {
    const files = { "types.ts": types, "probes.ts": probes(body) };
    const made = await first(files, error, ["probes.ts", body.trim(), at]);
    expect(made?.text).toContain(wanted);
    expect(made?.basis).toBe("house");
  });

  it.each([
    "export const all = (probe: Probe, names: string[]) => (probe.marks === undefined ? names : Object.keys(probe.marks));",
    "export function all(probe: Probe, names: string[]) {\n  const marks = probe.marks;\n  if (!marks) return names;\n  return Object.keys(marks);\n}",
    "export const all = (probe: Probe, names: string[]) => Object.keys(probe.marks ?? DEFAULT_MARKS);",
  ])("is a guess where its absence means something else to others: %s", async (other) => {
    const files = {
      "types.ts": types,
      "probes.ts": probes(MARKS),
      "marks.ts": `import type { Probe } from "./types.ts";\n\n${other}\n`,
    };
    const made = await first(files, KEYS, ["probes.ts", MARKS.trim(), "probe.marks"]);
    expect(made?.basis ?? "guess").toBe("guess");
  });

  it.each([
    '  return probe.place!.kind !== "sea";',
    '  if (probe.place!.kind.startsWith("s")) return 1;\n  return 2;',
  ])("is a guess where it would count as something: %s", async (body) => {
    const files = { "types.ts": types, "probes.ts": probes(body) };
    const made = await first(files, READ("kind"), ["probes.ts", "probe.place!.kind", "kind"]);
    expect(made?.basis ?? "guess").toBe("guess");
  });
});

describe("a list of which the readers of the result ask whether there is anything in it", () => {
  const reports = (reader: string) => ({
    "read.js": "export const report = (answer) => ({\n  notes: answer.notes.map(({ text }) => text),\n});\n",
    "mail.js": `export function lines(report) {\n  ${reader}\n}\n`,
  });

  it.each([
    'return report.notes.length > 0 ? report.notes : ["all is well"];',
    "if (report.notes.length === 0) return [];\n  return report.notes;",
  ])("is empty where it is absent: %s", async (reader) => {
    const made = await first(reports(reader), READ("map"), ["read.js", "answer.notes.map", "map"]);
    expect(made?.text).toContain("(answer.notes ?? []).map");
    expect(made?.basis).toBe("house");
  });

  it("is a guess where nobody asks", async () => {
    const made = await first(reports("return report.notes;"), READ("map"), [
      "read.js",
      "answer.notes.map",
      "map",
    ]);
    expect(made?.basis ?? "guess").toBe("guess");
  });
});

describe("what has no such part is passed over", () => {
  const bot = (line: string) =>
    `exports.handle = (update, say) => {\n  const { letter } = update;\n  ${line}\n  say(letter.text);\n};\n`;

  it.each(["if (!letter.text) return;", "if (!letter.text) {\n    return null;\n  }"])(
    "and so is what is not there at all: %s",
    async (line) => {
      const made = await first({ "bot.js": bot(line) }, READ("text"), [
        "bot.js",
        "if (!letter.text)",
        "text",
      ]);
      expect(made?.text).toContain("if (!letter?.text)");
      expect(made?.basis).toBe("house");
    },
  );

  it.each(['if (!letter.text) throw new Error("empty");', "if (!letter.text) say(update.hint);"])(
    "is a guess where something else is done: %s",
    async (line) => {
      const made = await first({ "bot.js": bot(line) }, READ("text"), [
        "bot.js",
        "if (!letter.text)",
        "text",
      ]);
      expect(made?.basis ?? "guess").toBe("guess");
    },
  );
});

describe("an error that lacks the part by which one kind of it is known", () => {
  const lookup = (end: string) =>
    `exports.find = async (client, id) => {\n  try {\n    return await client.get(id);\n  } catch (error) {\n    if (error.response.status === 404) return null;\n${end}  }\n};\n`;

  it("is another kind", async () => {
    const made = await first({ "find.js": lookup("    throw error;\n") }, READ("status"), [
      "find.js",
      "error.response.status",
      "status",
    ]);
    expect(made?.text).toContain("if (error.response?.status === 404) return null;");
    expect(made?.basis).toBe("house");
  });

  it("is a guess where others are not heard of", async () => {
    const made = await first({ "find.js": lookup("") }, READ("status"), [
      "find.js",
      "error.response.status",
      "status",
    ]);
    expect(made?.basis ?? "guess").toBe("guess");
  });
});

describe("a function that shows one thing", () => {
  const shown = (beside: string, given = "trip.driver") => `export function fullName(driver) {
  ${beside}
  return driver.first + " " + driver.last;
}
export function initials(driver) {
  return driver.first[0] + driver.last[0];
}
export const line = (trip) => \`Trip \${trip.nr} of \${initials(${given})}\`;
`;
  const at = ["trips.js", "driver.first[0]", "first"] as const;

  it("gives what the function beside it gives of the same thing where there is none", async () => {
    const made = await first({ "trips.js": shown('if (!driver) return "n/a";') }, READ("first"), at);
    expect(made?.text).toContain('if (!driver) return "n/a";\n  return driver.first[0]');
    expect(made?.basis).toBe("house");
  });

  it("is a guess where the function beside it goes on", async () => {
    const made = await first({ "trips.js": shown("const title = driver.title;") }, READ("first"), at);
    expect(made?.basis ?? "guess").toBe("guess");
  });
});

describe("nothing that is read as JSON", () => {
  async function parsed(source: string) {
    const files = { "settings.js": source };
    const error = "SyntaxError: Unexpected end of JSON input";
    const frames = [{ path: "settings.js", statement: "JSON.parse(", at: "parse" }];
    const found = await investigateJavascript(files, error, frames, null);
    open.push(found);
    const [patch] = patchesOf(jsonParseRecipe, found.investigation);
    return patch ? { basis: patch.basis, text: patched(files, patch, "settings.js") } : null;
  }

  it("leaves defaults as they are", async () => {
    const made = await parsed(
      "const BASE = { unit: 'm' };\nexports.of = (row) => ({ ...BASE, ...JSON.parse(row.own) });\n",
    );
    expect(made?.text).toContain('...JSON.parse(row.own || "{}")');
    expect(made?.basis).toBe("standard");
  });

  it("is what stands beside it for null", async () => {
    const made = await parsed(
      "exports.of = (row) => {\n  const own = row.own === null ? {} : JSON.parse(row.own);\n  return { id: row.id, ...own };\n};\n",
    );
    expect(made?.text).toContain('JSON.parse(row.own || "{}")');
    expect(made?.basis).toBe("house");
  });

  it("is a guess where it is all that is given", async () => {
    const made = await parsed(
      "exports.of = (row) => {\n  const own = JSON.parse(row.own);\n  return { ...own };\n};\n",
    );
    expect(made?.basis ?? "guess").toBe("guess");
  });
});
