import { afterEach, describe, expect, it } from "vitest";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
  requestTo,
} from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

const HERE = ".";
const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const READ = (name: string) => `TypeError: Cannot read properties of undefined (reading '${name}')`;

async function repaired(
  files: Readonly<Record<string, string>>,
  error: string,
  raised: RaisedAt,
  request: Parameters<typeof investigateJavascript>[3] = null,
): Promise<{ basis: string; text: string } | null> {
  const found = await investigateJavascript(files, error, [raised], request);
  open.push(found);
  const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
  return patch ? { basis: patch.basis, text: patched(files, patch, raised.path) } : null;
}

describe("what the house gives for one thing", () => {
  const views = (line: string) => `export function view(lesson, teachers, rooms) {
  const teacher = teachers.get(lesson.teacher);
  const room = rooms.get(lesson.room);
  return {
    id: lesson.id,
    teacher: teacher ? teacher.name : "not assigned",
    room: room ? room.name : "online",
    ${line}
  };
}
`;

  it("says nothing about a text beside it", async () => {
    const made = await repaired({ "views.js": views("notes: lesson.notes.trim(),") }, READ("trim"), {
      path: "views.js",
      statement: "lesson.notes.trim()",
      at: "trim",
    });
    expect(made?.text ?? "").not.toMatch(/notes: .*(?:not assigned|online)/);
    expect(made?.basis ?? "guess").toBe("guess");
  });

  it.each(["unknown", "not set", "n/a"])("is no word for another thing: `%s`", async (word) => {
    const source = views("notes: lesson.notes.trim(),")
      .replace('"not assigned"', `"${word}"`)
      .replace('room ? room.name : "online"', "lesson.room");
    const made = await repaired({ "views.js": source }, READ("trim"), {
      path: "views.js",
      statement: "lesson.notes.trim()",
      at: "trim",
    });
    const isGeneral = word === "n/a";
    expect((made?.text ?? "").includes(`notes: lesson.notes?.trim() ?? "${word}"`)).toBe(isGeneral);
  });

  it("is given for the same thing elsewhere", async () => {
    const source = `${views("")}\nexport function line(lesson, teachers) {\n  const teacher = teachers.get(lesson.teacher);\n  return { name: teacher.name };\n}\n`;
    const made = await repaired({ "views.js": source }, READ("name"), {
      path: "views.js",
      statement: "{ name: teacher.name }",
      at: "name }",
    });
    expect(made?.text).toMatch(/name: teacher(?:\?\.name \?\?| \? teacher\.name :) "not assigned"/);
    expect(made?.basis).toBe("house");
  });

  it("is no `null` in a text", async () => {
    const source = `export function card(person) {
  return { phone: person.contact?.phone ?? null, mail: person.contact?.mail ?? null };
}

export function line(lesson, pupils) {
  const pupil = pupils.get(lesson.pupil);
  const who = pupil.name;
  return \`\${lesson.at} \${who}\`;
}
`;
    const made = await repaired({ "views.js": source }, READ("name"), {
      path: "views.js",
      statement: "const who = pupil.name",
      at: "name",
    });
    expect(made?.text ?? "").not.toContain("?? null;");
  });
});

describe("a lookup that missed where others go on without it", () => {
  const trips = `import { notFound } from "./errors.js";

export class Trips {
  constructor(repo) {
    this.repo = repo;
  }

  async need(id) {
    const trip = await this.repo.trip(id);
    if (!trip) throw notFound(\`trip \${id}\`);
    return trip;
  }

  async needBoat(id) {
    const boat = await this.repo.boat(id);
    if (!boat) throw notFound(\`boat \${id}\`);
    return boat;
  }

  async view(trip) {
    const boat = await this.repo.boat(trip.boat);
    const from = await this.repo.port(trip.from);
    const to = await this.repo.port(trip.to);
    return {
      boat: boat?.name ?? null,
      seats: SEATS,
      from: from ? from.name : trip.from,
      to: TO,
    };
  }
}
`;
  const repo = `export class Repo {
  constructor() {
    this.boats = new Map();
    this.ports = new Map();
    this.trips = new Map();
  }

  async boat(id) {
    return this.boats.get(id);
  }

  async port(code) {
    return this.ports.get(code);
  }

  async trip(id) {
    return this.trips.get(id);
  }
}
`;
  const app = `import express from "express";
import { Repo } from "${HERE}/repo.js";
import { Trips } from "${HERE}/trips.js";

const app = express();
const trips = new Trips(new Repo());

app.get("/trips/:id", async (req, res) => {
  res.json(await trips.view(await trips.need(req.params.id)));
});

app.use((error, req, res, next) => res.status(error.status ?? 500).json({ error: error.message }));

export default app;
`;
  const thrown = `class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export const notFound = (what) => new Refusal(404, what);
`;
  const viewed = (seats: string, to: string, statement: string, member: string) => {
    const files = {
      "app.js": app,
      "repo.js": repo,
      "errors.js": thrown,
      "trips.js": trips.replace("SEATS", seats).replace("TO,", `${to},`),
    };
    return repaired(
      files,
      READ(member.replace(",", "")),
      { path: "trips.js", statement, at: member },
      requestTo("/trips/t1"),
    );
  };

  it("is read like the part beside it, and the trip that is there is not refused", async () => {
    const made = await viewed("boat.seats", "to ? to.name : trip.to", "seats: boat.seats,", "seats,");
    expect(made?.text).toContain("      seats: boat?.seats ?? null,\n");
    expect(made?.text.match(/throw notFound/g)).toHaveLength(2);
  });

  it("is given what its twin is given, under its own name", async () => {
    const made = await viewed("boat?.seats ?? null", "to.name", "to: to.name,", "name,");
    expect(made?.text ?? "").not.toMatch(/if \(!to\)/);
  });
});

describe("a part that the client left out", () => {
  const errors = `class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const badRequest = (message) => new Refusal(400, message);
const notFound = (message) => new Refusal(404, message);

module.exports = { Refusal, badRequest, notFound };
`;
  const app = `const express = require("express");
const { Refusal, badRequest, notFound } = require("./errors");

const app = express();
const HUTS = new Map();

app.post("/huts/:id/notes", (req, res) => {
  const hut = HUTS.get(req.params.id);
  if (!hut) throw notFound("no such hut");
  const { text } = req.body;
  hut.notes.push(text.trim());
  res.json(hut);
});

app.post("/huts/:id/party", (req, res) => {
  const { party } = req.body;
  if (!Number.isInteger(party) || party < 1) throw badRequest("party must be a whole number");
  res.json({ party });
});

app.use((error, req, res, next) => {
  if (error instanceof Refusal) return res.status(error.status).json({ message: error.message });
  return next(error);
});

module.exports = app;
`;

  it("is refused by what the house throws, not in a form of another framework's habit", async () => {
    const request = { ...requestTo("/huts/1/notes"), method: "POST", body: { note: "x" } };
    const made = await repaired(
      { "app.js": app, "errors.js": errors },
      READ("trim"),
      { path: "app.js", statement: "hut.notes.push(text.trim())", at: "trim" },
      request,
    );
    expect(made?.text).toContain('throw badRequest("text is required");');
    expect(made?.text).not.toContain("res.status(400)");
  });

  it("is no empty text because a view shows one for a record without it", async () => {
    const source = app
      .replace(
        "  const { text } = req.body;\n  hut.notes.push(text.trim());\n",
        "  hut.note = req.body.note.trim();\n",
      )
      .replace("  res.json(hut);\n", '  res.json({ note: hut.note || "" });\n');
    const request = { ...requestTo("/huts/1/notes"), method: "POST", body: { text: "x" } };
    const made = await repaired(
      { "app.js": source, "errors.js": errors },
      READ("trim"),
      { path: "app.js", statement: "hut.note = req.body.note.trim()", at: "trim" },
      request,
    );
    expect(made?.text ?? "").not.toMatch(/req\.body\.note\?\.trim\(\) (?:\|\||\?\?)/);
  });
});
