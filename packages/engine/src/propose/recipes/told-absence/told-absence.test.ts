import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { toldAbsenceRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const read = (part: string, of = "undefined") =>
  `TypeError: Cannot read properties of ${of} (reading '${part}')`;

interface Program {
  readonly files: Readonly<Record<string, string>>;
  readonly error: string;
  /** Text of the line that failed, and in it what V8 points at. */
  readonly line: string;
  readonly at?: string;
}

/** The file that failed once it is repaired; null where the project says nothing. */
async function repaired({ files, error, line, at }: Program, isRequest = false): Promise<string | null> {
  const path = Object.keys(files)[0] ?? "";
  const raised = [{ path, statement: line, ...(at && { at }) }];
  const request = isRequest ? { ...requestTo("/things"), method: "POST" } : null;
  const found = await investigateJavascript(files, error, raised, request);
  open.push(found);
  const [patch] = patchesOf(toldAbsenceRecipe, found.investigation);
  return patch ? patched(files, patch, path) : null;
}

describe("a line behind deals with an empty one", () => {
  it("refuses it", async () => {
    const source = `const express = require('express');
const app = express();
app.post('/members', (req, res) => {
  const email = req.body.email.trim().toLowerCase();
  if (!email) return res.status(400).json({ error: 'email is required' });
  res.status(201).json({ email });
});
module.exports = app;
`;
    const program = {
      files: { "app.js": source },
      error: read("trim"),
      line: "req.body.email.trim()",
      at: "trim",
    };
    expect(await repaired(program, true)).toContain(
      'const email = (req.body.email ?? "").trim().toLowerCase();',
    );
  });

  it("refuses one that is too short, in a handler that takes its body apart", async () => {
    const source = `import { Hono } from "hono";
export const app = new Hono();
app.post("/teams", async (c) => {
  const { name } = await c.req.json();
  const label = name.trim();
  if (label.length < 3) return c.json({ error: "name is too short" }, 422);
  return c.json({ label }, 201);
});
`;
    const program = { files: { "app.ts": source }, error: read("trim"), line: "name.trim()", at: "trim" };
    expect(await repaired(program, true)).toContain('const label = (name ?? "").trim();');
  });

  it("passes it over", async () => {
    const source = `exports.codes = function codes(rows) {
  const found = [];
  for (const row of rows) {
    const code = row.code.trim();
    if (code === '') continue;
    found.push(code);
  }
  return found;
};
`;
    const program = {
      files: { "codes.js": source },
      error: read("trim"),
      line: "row.code.trim()",
      at: "trim",
    };
    expect(await repaired(program)).toContain('const code = (row.code ?? "").trim();');
  });

  it("refuses a list without entries", async () => {
    const source = `export function invite(body) {
  const ids = body.ids.map(Number);
  if (ids.length === 0) throw new TypeError("nobody is invited");
  return ids;
}
`;
    const program = { files: { "invite.js": source }, error: read("map"), line: "body.ids.map", at: "map" };
    expect(await repaired(program)).toContain("const ids = (body.ids ?? []).map(Number);");
  });

  it("takes something else for it", async () => {
    const source = "export const shown = (user) => user.nick.trim() || user.name;\n";
    const program = {
      files: { "shown.js": source },
      error: read("trim", "null"),
      line: "user.nick.trim()",
      at: "trim",
    };
    expect(await repaired(program)).toContain("user.nick?.trim() || user.name");
  });

  it("notes it as an error", async () => {
    const source = `export function check(form) {
  const errors = [];
  if (form.city.trim() === "") errors.push("city is required");
  return errors;
}
`;
    const program = {
      files: { "check.js": source },
      error: read("trim"),
      line: "form.city.trim()",
      at: "trim",
    };
    expect(await repaired(program)).toContain('if ((form.city ?? "").trim() === "") errors.push');
  });

  it.each([
    ["speaks of another value", 'if (note === "admin") return "no";'],
    ["refuses a long one alone", 'if (note.length > 200) return "no";'],
    ["uses it first", 'save(note);\n  if (note === "") return "no";'],
  ])("says nothing where it %s", async (_name, check) => {
    const source = `export function add(row, save) {
  const note = row.note.trim();
  ${check}
  return save(note);
}
`;
    const program = { files: { "add.js": source }, error: read("trim"), line: "row.note.trim()", at: "trim" };
    expect(await repaired(program)).toBeNull();
  });
});

describe("a question asks for one way of being absent", () => {
  it.each([
    [
      "if (order.shipped === undefined) return 'open';\n  return order.shipped.day;",
      "if (order.shipped == null) return 'open';",
    ],
    [
      "return order.shipped !== undefined ? order.shipped.day : 'open';",
      "order.shipped != null ? order.shipped.day",
    ],
    [
      "const shipped = order.shipped;\n  return typeof shipped === 'object' ? shipped.day : 'open';",
      "shipped !== null && typeof shipped === 'object' ? shipped.day",
    ],
    [
      "return order.shipped !== undefined && order.shipped.day === today;",
      "order.shipped != null && order.shipped.day",
    ],
  ])("%s", async (body, wanted) => {
    const source = `exports.state = (order, today) => {\n  ${body}\n};\n`;
    const program = {
      files: { "state.js": source },
      error: read("day", "null"),
      line: "shipped.day",
      at: "day",
    };
    expect(await repaired(program)).toContain(wanted);
  });

  it.each([
    ["row.prefs == null ? {} : JSON.parse(row.prefs)", "!row.prefs ? {} : JSON.parse(row.prefs)"],
    ["row.prefs !== null ? JSON.parse(row.prefs) : DEFAULTS", "row.prefs ? JSON.parse(row.prefs) : DEFAULTS"],
  ])("%s of an empty text", async (choice, wanted) => {
    const source = `const DEFAULTS = { size: 10 };\n\nexport function prefsOf(row) {\n  return ${choice};\n}\n`;
    const error = "SyntaxError: Unexpected end of JSON input";
    const program = { files: { "prefs.js": source }, error, line: "JSON.parse(row.prefs)" };
    expect(await repaired(program)).toContain(wanted);
  });

  it("says nothing of another value", async () => {
    const source = "export const read = (row) => (row.name === null ? {} : JSON.parse(row.prefs));\n";
    const error = "SyntaxError: Unexpected end of JSON input";
    expect(await repaired({ files: { "read.js": source }, error, line: "JSON.parse(row.prefs)" })).toBeNull();
  });
});

describe("another place says what stands in", () => {
  it("is asked where it is made for the question", async () => {
    const files = {
      "due.js": `const CYCLE = 180;
exports.due = (boxes, days) => boxes.filter((box) => {
  const newest = box.checks[box.checks.length - 1];
  return days(newest.day) >= CYCLE;
});
`,
      "box.js": `exports.checkedOn = function checkedOn(box) {
  const last = box.checks.at(-1);
  if (!last) return box.built;
  return last.day;
};
`,
    };
    const program = { files, error: read("day"), line: "newest.day", at: "day" };
    expect(await repaired(program)).toMatch(
      /days\((?:newest \? newest\.day : box\.built|checkedOn\(box\))\) >= CYCLE/,
    );
  });

  it("is written here where it stands in a line of something else", async () => {
    const files = {
      "label.ts": `import type { Club } from "./club.ts";
export function label(club: Club): string {
  return club.name + " " + club.contacts[0].phone;
}
`,
      "club.ts": `export interface Club { name: string; office: string; contacts: { phone: string }[] }
export const line = (club: Club) =>
  [club.name, club.contacts.length > 0 ? club.contacts[0].phone : club.office].join(";");
`,
    };
    const program = { files, error: read("phone"), line: "contacts[0].phone", at: "phone" };
    expect(await repaired(program)).toContain("(club.contacts[0] ? club.contacts[0].phone : club.office)");
  });

  it("tells the state of a thing of which another part is shown", async () => {
    const files = {
      "rows.js": `import { Plots } from "./plots.js";
export const rowOf = (lease, plots) => [lease.day, plots.find(lease.plot).owner.name, plots.labelOf(lease.plot)];
export const all = (leases) => leases.map((lease) => rowOf(lease, new Plots(leases)));
`,
      "plots.js": `export class Plots {
  constructor(plots) {
    this.byId = new Map(plots.map((plot) => [plot.id, plot]));
  }
  find(id) {
    return this.byId.get(id);
  }
  labelOf(id) {
    const plot = this.byId.get(id);
    return plot ? plot.label : "(unknown)";
  }
}
`,
    };
    const program = { files, error: read("owner"), line: "plots.find(lease.plot).owner", at: "owner" };
    expect(await repaired(program)).toContain('plots.find(lease.plot)?.owner.name ?? "(unknown)"');
  });

  it.each([
    ["a number is counted with", "plots.find(lease.plot).owner.share * 2", '"(unknown)"'],
    ["it is a word of another part", "plots.find(lease.plot).owner.name", '"Untitled"'],
  ])("says nothing where %s", async (_name, text, word) => {
    const files = {
      "rows.js": `import { Plots } from "./plots.js";
export const rowOf = (lease, plots) => [lease.day, ${text}];
export const all = (leases) => leases.map((lease) => rowOf(lease, new Plots(leases)));
`,
      "plots.js": `export class Plots {
  constructor(plots) {
    this.byId = new Map(plots.map((plot) => [plot.id, plot]));
  }
  find(id) {
    return this.byId.get(id);
  }
  labelOf(id) {
    return this.byId.get(id)?.label ?? ${word};
  }
}
`,
    };
    const program = { files, error: read("owner"), line: "plots.find(lease.plot).owner", at: "owner" };
    expect(await repaired(program)).toBeNull();
  });

  it("says nothing where two places say different things", async () => {
    const files = {
      "due.js": "export const due = (box, days) => days(box.checks[0].day) > 180;\n",
      "box.js": `export const checkedOn = (box) => (box.checks.length ? box.checks[0].day : box.built);
export const shownOn = (box) => box.checks[0]?.day ?? box.sold;
`,
    };
    expect(await repaired({ files, error: read("day"), line: "checks[0].day", at: "day" })).toBeNull();
  });
});

describe("the cell beside", () => {
  const reader = (cell: string) => `export function parse(line) {
  const cells = line.split("\\t");
  return {
    name: cells[0].trim(),
    note: (cells[3] ?? "").trim(),
    ${cell},
  };
}
`;
  it.each([
    ["remark: cells[4].trim()", 'remark: (cells[4] ?? "").trim()'],
    ["minutes: Number(cells[4].trim())", 'minutes: Number((cells[4] ?? "").trim())'],
    ["town: cells[2].toUpperCase()", 'town: (cells[2] ?? "").toUpperCase()'],
  ])("may be absent as this one, %s", async (cell, wanted) => {
    const method = /\.(\w+)\(\)/.exec(cell)?.[1] ?? "";
    const line = /cells\[\d\]\.\w+/.exec(cell)?.[0] ?? "";
    const program = { files: { "parse.js": reader(cell) }, error: read(method), line, at: method };
    expect(await repaired(program)).toContain(wanted);
  });

  it.each(["latitude: parseFloat(cells[4].trim())", "price: Number(cells[4].trim())"])(
    "says nothing of a number that nobody may make up, %s",
    async (cell) => {
      const program = {
        files: { "parse.js": reader(cell) },
        error: read("trim"),
        line: "cells[4].trim",
        at: "trim",
      };
      expect(await repaired(program)).toBeNull();
    },
  );
});

describe("what follows allows for each part to be absent", () => {
  const NOT = "TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))";

  it("takes an empty entry apart", async () => {
    const source = `export function bounded(value, key, limits) {
  const [low, high] = limits.get(key);
  return Math.min(Math.max(value, low ?? 0), high ?? Infinity);
}
`;
    const program = { files: { "bounded.js": source }, error: NOT, line: "limits.get(key)" };
    expect(await repaired(program)).toContain("const [low, high] = limits.get(key) ?? [];");
  });

  it("takes an object apart", async () => {
    const source = `const STYLES = { late: { label: "Late", colour: "red" } };

exports.badge = (kind) => {
  const { label, colour } = STYLES[kind];
  return { text: label || kind, colour: colour || "grey" };
};
`;
    const error = "TypeError: Cannot destructure property 'label' of 'STYLES[kind]' as it is undefined.";
    const program = { files: { "badge.js": source }, error, line: "STYLES[kind]" };
    expect(await repaired(program)).toContain("} = STYLES[kind] ?? {};");
  });

  it("says nothing where one of the parts must be there", async () => {
    const source = `export function cost(item, count, prices) {
  const [price, unit] = prices[item];
  return { sum: price * count, unit: unit ?? "kg" };
}
`;
    expect(await repaired({ files: { "cost.js": source }, error: NOT, line: "prices[item]" })).toBeNull();
  });
});

describe("what is absent is not of the kind", () => {
  const shapes = (body: string, more = "") => ({
    "shapes.ts": `interface Order { address: { country: string; town: string } | null }
export const domestic = (orders: Order[]) => orders.filter((order) => ${body});
${more}`,
  });
  it.each(['order.address!.country === "DE"', '(order.address as any).country === "DE"'])(
    "%s",
    async (body) => {
      const program = {
        files: shapes(body),
        error: read("country", "null"),
        line: "order.address",
        at: "country",
      };
      const line = body.includes("as any") ? "as any).country" : "address!.country";
      expect(await repaired({ ...program, line })).toContain('order.address?.country === "DE"');
    },
  );

  it("takes what stands in for the part", async () => {
    const files = shapes(
      'order.address!.country === "DE"',
      'export const countryOf = (order: Order) => order.address?.country ?? "DE";\n',
    );
    const program = { files, error: read("country", "null"), line: "address!.country", at: "country" };
    expect(await repaired(program)).toMatch(/\(order\.address\?\.country \?\? "DE"\) === "DE"/);
  });

  it.each(['order.address!.country !== "DE"', '!(order.address!.country === "DE")'])(
    "says nothing of %s",
    async (body) => {
      const program = {
        files: shapes(body),
        error: read("country", "null"),
        line: "address!.country",
        at: "country",
      };
      expect(await repaired(program)).toBeNull();
    },
  );
});

describe("another place leaves without it", () => {
  const leases = (condition: string) => ({
    "leases.js": `const iso = (date) => date.toISOString().slice(0, 10);

exports.near = (leases, from, to) =>
  leases.filter((lease) => ${condition});

exports.termOf = (lease) => {
  if (!lease.endsOn) return null;
  return lease.endsOn.slice(0, 4);
};
`,
  });
  const error = "RangeError: Invalid time value";

  it("lies between no two bounds", async () => {
    const files = leases("iso(new Date(lease.endsOn)) >= from && iso(new Date(lease.endsOn)) <= to");
    expect(await repaired({ files, error, line: "iso(new Date(lease.endsOn))" })).toContain(
      "if (!lease.endsOn) return false;",
    );
  });

  it("may lie behind one bound", async () => {
    const files = leases("iso(new Date(lease.endsOn)) >= from");
    expect(await repaired({ files, error, line: "iso(new Date(lease.endsOn))" })).toBeNull();
  });
});

describe("functions that are asked side by side", () => {
  const reader = (own: string, beside: string) => ({
    "fields.js": `function codeOf(text) {
  ${beside}
}

function weightOf(text) {
  ${own}
}

exports.fields = (text) => ({ code: codeOf(text), weight: weightOf(text) });
`,
  });
  const NOT = "TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))";

  it.each([
    "return /code (\\w+)/.exec(text)?.[1] ?? null;",
    "const found = text.match(/code (\\w+)/);\n  if (!found) return null;\n  return found[1];",
    "const found = text.match(/code (\\w+)/);\n  return found ? found[1] : null;",
  ])("give the same where they find nothing, %s", async (beside) => {
    const files = reader("const [, kilos] = text.match(/(\\d+) kg/);\n  return Number(kilos);", beside);
    const made = await repaired({ files, error: NOT, line: "kilos] = text.match(", at: "text" });
    expect(made).toContain(
      "  const match = text.match(/(\\d+) kg/);\n  if (!match) return null;\n  const [, kilos] = match;",
    );
  });

  it("say nothing where one of them throws", async () => {
    const files = reader(
      "const [, kilos] = text.match(/(\\d+) kg/);\n  return Number(kilos);",
      "const found = text.match(/code (\\w+)/);\n  if (!found) throw new Error('no code');\n  return found[1];",
    );
    expect(await repaired({ files, error: NOT, line: "kilos] = text.match(", at: "text" })).toBeNull();
  });
});

describe("what stands behind a part", () => {
  it("is no default where it is the next thing to order by", async () => {
    const source = `interface Post { author: { name: string } | null; title: string }
export const ordered = (posts: Post[]) =>
  posts.toSorted((a, b) => a.author!.name.localeCompare(b.author!.name) || a.title.localeCompare(b.title));
`;
    const program = {
      files: { "order.ts": source },
      error: read("name", "null"),
      line: "a.author!.name",
      at: "name",
    };
    expect((await repaired(program)) ?? "").not.toContain("?.");
  });

  const campaigns = `export const campaignOf = (event) => {
  const campaign = event.properties.campaign ?? "direct";
  return campaign.toLowerCase();
};
`;
  const program = (mapper: string) => ({
    files: { "campaigns.js": campaigns, "normalise.js": mapper },
    error: read("campaign"),
    line: "event.properties.campaign",
    at: "campaign",
  });

  it("holds without the whole, but not where the project keeps that under another name", async () => {
    const kept = "export const normalise = (raw) => ({ id: raw.id, properties: raw.properties });\n";
    expect(await repaired(program(kept))).toContain('event.properties?.campaign ?? "direct"');
    const renamed = "export const normalise = (raw) => ({ id: raw.id, props: raw.properties ?? {} });\n";
    expect((await repaired(program(renamed))) ?? "").not.toContain("?.");
  });
});
