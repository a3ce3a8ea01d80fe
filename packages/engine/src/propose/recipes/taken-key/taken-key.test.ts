import { afterEach, describe, expect, it } from "vitest";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
  requestTo,
} from "../javascript/investigate.testing.ts";
import { noSuchFileRecipe } from "../no-such-file/index.ts";
import type { Recipe } from "../recipe.ts";
import { takenKeyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const post = { ...requestTo("/members"), method: "POST", body: { email: "ida@x.io" } };

async function repaired(
  recipe: Recipe,
  written: Readonly<Record<string, string>>,
  error: string,
  raised: readonly RaisedAt[],
  path: string,
): Promise<string | null> {
  // Written so that nobody takes them for imports of this file.
  const files = Object.fromEntries(
    Object.entries(written).map(([name, text]) => [name, text.replaceAll('"~/', '"./')]),
  );
  const found = await investigateJavascript(files, error, raised, post);
  open.push(found);
  const [patch] = patchesOf(recipe, found.investigation);
  return patch ? patched(files, patch, path) : null;
}

const APP = `import express from "express";
import { add } from "~/members.mjs";

export const app = express();
app.post("/members", async (req, res) => {
  const { email } = req.body;
  const member = await add(email);
  res.status(201).json(member);
});
`;
const MEMBERS = `import { pool } from "~/pool.mjs";

export async function add(email) {
  const { rows } = await pool.query("insert into members (email) values ($1) returning *", [email]);
  return rows[0];
}
`;

describe("a row whose key is taken", () => {
  it.each([
    [
      "PostgreSQL",
      'error: duplicate key value violates unique constraint "members_email_key"',
      'error.code === "23505"',
    ],
    [
      "SQLite",
      "Error: UNIQUE constraint failed: members.email",
      "/UNIQUE constraint failed/.test(error.message)",
    ],
    ["MySQL", "Error: Duplicate entry 'ida@x.io' for key 'members.email'", 'error.code === "ER_DUP_ENTRY"'],
    [
      "Prisma",
      "PrismaClientKnownRequestError: Unique constraint failed on the fields: (`email`)",
      'error.code === "P2002"',
    ],
    [
      "MongoDB",
      "MongoServerError: E11000 duplicate key error collection: shop.members index: email_1",
      "error.code === 11000",
    ],
  ])("is told to the client in the words of %s", async (_name, error, condition) => {
    const files = { "app.js": APP, "members.mjs": MEMBERS };
    const raised = [
      { path: "members.mjs", statement: "await pool.query", at: "query", function: "async add" },
      { path: "app.js", statement: "await add(email)", at: "await" },
    ];
    const text = await repaired(takenKeyRecipe, files, error, raised, "app.js");
    expect(text).toContain(
      `if (${condition}) return res.status(409).json({ error: "Member already exists" });`,
    );
    expect(text).toContain("throw error;");
  });

  it("is refused as the house refuses it elsewhere", async () => {
    const store = `import { db } from "~/db.mjs";
import { Conflict } from "~/errors.mjs";

export function addUser(name) {
  try {
    db.prepare("insert into users (name) values (?)").run(name);
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new Conflict(\`user \${name} exists\`);
  }
}

export function addTag(name) {
  db.prepare("insert into tags (name) values (?)").run(name);
}

const isTaken = (error) => /UNIQUE/.test(error.message);
`;
    const files = {
      "store.mjs": store,
      "errors.mjs": "export class Conflict extends Error {}\n",
      "app.js": APP.replace("~/members.mjs", "~/store.mjs").replaceAll("add(", "addTag("),
    };
    const raised = [
      {
        path: "store.mjs",
        statement: 'into tags (name) values (?)").run(name)',
        at: "run",
        function: "addTag",
      },
      { path: "app.js", statement: "await addTag(email)", at: "addTag" },
    ];
    const text = await repaired(
      takenKeyRecipe,
      files,
      "Error: UNIQUE constraint failed: tags.name",
      raised,
      "store.mjs",
    );
    expect(text).toContain("if (isTaken(error)) throw new Conflict(");
  });

  const house = (create: string, update: string) => `import { router } from "~/router.mjs";
import { db } from "~/db.mjs";
import { isTaken, isGone } from "~/failures.mjs";

router.post("/members", async (req, res) => {
  try {
    res.status(201);
    ${create}
  } catch (error) {
    if (isTaken(error)) return res.status(409).json({ error: "this email is in use" });
    throw error;
  }
});

router.put("/members/:id", async (req, res, next) => {
  ${update}
});
`;
  const CREATE = "return res.json(await db.member.create({ data: req.body }));";
  const UPDATE =
    "const changed = await db.member.update({ where: { id: Number(req.params.id) }, data: req.body });";
  const changing = (update: string, error: string, create = CREATE) =>
    repaired(
      takenKeyRecipe,
      { "app.mjs": house(create, update) },
      error,
      [{ path: "app.mjs", statement: "await db.member.update", at: "update" }],
      "app.mjs",
    );
  const TAKEN = "PrismaClientKnownRequestError: Unique constraint failed on the fields: (`email`)";
  const ANSWER = 'if (isTaken(error)) return res.status(409).json({ error: "this email is in use" });';

  it("is told in the same words where a row is changed as where it is made", async () => {
    const text = await changing(`${UPDATE}\n  res.json(changed);`, TAKEN);
    expect(text?.split(ANSWER)).toHaveLength(3);
  });

  it("is told in words that name the column, whatever the row is that was made", async () => {
    const text = await changing(
      `${UPDATE}\n  res.json(changed);`,
      TAKEN,
      "return res.json(await addGuest(req.body));",
    );
    expect(text?.split(ANSWER)).toHaveLength(3);
  });

  it.each([
    ["throw error", "error", "throw error;"],
    ["next", "failure", "next(failure);"],
  ])(
    "is asked for in a clause that is there and lets go what it does not know: %s",
    async (_name, error, passed) => {
      const update = `try {
    ${UPDATE}
    res.json(changed);
  } catch (${error}) {
    if (isGone(${error})) return res.status(404).json({ error: "no such member" });
    ${passed}
  }`;
      const text = await changing(update, TAKEN);
      expect(text).toContain(
        `json({ error: "no such member" });\n    ${ANSWER.replace("(error)", `(${error})`)}\n    ${passed}`,
      );
      expect(text?.match(/try \{/g)).toHaveLength(2);
    },
  );

  it("is not told that another value of the request is taken", async () => {
    const made = await changing(`${UPDATE}\n  res.json(changed);`, TAKEN.replace("email", "badge"));
    expect(made?.split("this email is in use")).toHaveLength(2);
    expect(made).toContain('{ error: "Member already exists" }');
  });

  it("is left alone where no request waits for the answer", async () => {
    const files = { "members.mjs": MEMBERS };
    const raised = [
      { path: "members.mjs", statement: "await pool.query", at: "query", function: "async add" },
    ];
    const error = "Error: UNIQUE constraint failed: members.email";
    expect(await repaired(takenKeyRecipe, files, error, raised, "members.mjs")).toBeNull();
  });
});

describe("a file that a client asks for", () => {
  it("is answered with 404, and other errors go on", async () => {
    const source = `import { readFile } from "node:fs/promises";
import express from "express";

export const app = express();
app.get("/pages/:slug", async (req, res) => {
  const text = await readFile(\`docs/\${req.params.slug}.md\`, "utf8");
  res.send(text);
});
`;
    const raised = [{ path: "app.js", statement: "await readFile", at: "readFile" }];
    const error = "Error: ENOENT: no such file or directory, open 'docs/x.md'";
    const text = await repaired(noSuchFileRecipe, { "app.js": source }, error, raised, "app.js");
    expect(text).toContain(
      'if (error.code !== "ENOENT") throw error;\n    return res.status(404).json({ error: "Page not found" });',
    );
  });
});

describe("a refusal of the house that names its own column", () => {
  const KEEPERS = (caught: string) => `import { db } from "~/db.mjs";
import { isTaken } from "~/failures.mjs";

export function keepers(app) {
  app.post("/keepers", async (req, res) => {
    const { licence, name } = req.body;
    try {
      res.status(201).json(await db.keeper.create({ data: { licence, name } }));
    } catch (error) {
      ${caught}
    }
  });
}
`;
  const BIRDS = `import express from "express";
import { db } from "~/db.mjs";

export const app = express();
app.post("/birds", async (req, res) => {
  const { ring, species } = req.body;
  const bird = await db.bird.create({ data: { ring, species } });
  res.status(201).json(bird);
});
`;
  const made = (caught: string, error: string) =>
    repaired(
      takenKeyRecipe,
      {
        "birds.mjs": BIRDS,
        "keepers.mjs": KEEPERS(caught),
        "failures.mjs": "export const isTaken = (error, column) => error.meta.target.includes(column);\n",
      },
      error,
      [{ path: "birds.mjs", statement: "await db.bird.create", at: "create" }],
      "birds.mjs",
    );
  const FIELDS = "PrismaClientKnownRequestError: Unique constraint failed on the fields: (`ring`)";
  const KEY = 'error: duplicate key value violates unique constraint "birds_ring_key"';

  it.each([
    [
      "what it calls is brought, with the column",
      FIELDS,
      'if (!isTaken(error, "licence")) throw error;\n      return res.status(409).json({ error: "taken", field: "licence" });',
      [
        'if (isTaken(error, "ring")) return res.status(409).json({ error: "taken", field: "ring" });',
        "isTaken }",
      ],
    ],
    [
      "the constraint is the one of the message",
      KEY,
      'if (error.code === "23505" && error.constraint === "keepers_licence_key") {\n        return res.status(409).json({ message: "licence is already registered" });\n      }\n      throw error;',
      ['error.code === "23505" && error.constraint === "birds_ring_key"'],
    ],
    [
      "a field is named in the answer alone",
      FIELDS,
      'if (error.code !== "P2002") throw error;\n      return res.status(409).json({ field: "licence", message: "licence is in use" });',
      ['if (error.code === "P2002")', 'field: "ring", message: "ring is in use"'],
    ],
  ])("is written for the column that is taken: %s", async (_how, error, caught, wanted) => {
    const text = await made(caught, error);
    for (const part of wanted) expect(text).toContain(part);
    expect(text).not.toContain("licence");
  });

  it("is not asked where the message names several columns", async () => {
    const text = await made(
      'if (!isTaken(error, "licence")) throw error;\n      return res.status(409).json({ error: "taken" });',
      FIELDS.replace("`ring`", "`ring`,`species`"),
    );
    expect(text).toContain('if (error.code === "P2002")');
  });

  it("is not repeated where the column of the answer cannot be told", async () => {
    const text = await made(
      'if (error.code !== "P2002") throw error;\n      return res.status(409).json({ error: "taken", field: "licence" });',
      FIELDS.replace("`ring`", "`ring`,`species`"),
    );
    expect(text).not.toContain("licence");
  });
});
