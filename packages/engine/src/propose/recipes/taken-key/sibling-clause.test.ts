import { afterEach, describe, expect, it } from "vitest";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
  requestTo,
} from "../javascript/investigate.testing.ts";
import { takenKeyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const APP = `import express from "express";
import { claim } from "~/store.mjs";

export const app = express();
app.post("/desks", async (req, res) => {
  res.status(201).json(await claim(req.body.desk));
});
`;

async function repaired(store: string, errors: string, error: string, statement: string) {
  const files = Object.fromEntries(
    Object.entries({ "app.js": APP, "store.mjs": store, "errors.mjs": errors }).map(([path, text]) => [
      path,
      text.replaceAll('"~/', '"./'),
    ]),
  );
  const raised: RaisedAt[] = [
    {
      path: "store.mjs",
      statement,
      at: statement.split(".").at(-1) ?? statement,
      function: "async claim",
    },
    { path: "app.js", statement: "await claim", at: "claim" },
  ];
  const post = { ...requestTo("/desks"), method: "POST", body: { desk: "a" } };
  const found = await investigateJavascript(files, error, raised, post);
  open.push(found);
  const [patch] = patchesOf(takenKeyRecipe, found.investigation);
  return patch ? patched(files, patch, "store.mjs") : null;
}

const PRISMA = "PrismaClientKnownRequestError: Unique constraint failed on the fields: (`desk`)";
const POSTGRES = 'error: duplicate key value violates unique constraint "desks_desk_key"';

describe("a key that is taken, beside a call whose error is told already", () => {
  it("is told in the same way, by the maker of conflicts beside the other maker", async () => {
    const text = await repaired(
      `import { db } from "~/db.mjs";
import { notFound } from "~/errors.mjs";

export async function claim(desk) {
  return db.desk.create({ data: { desk } });
}
export async function free(desk) {
  try {
    return await db.desk.delete({ where: { desk } });
  } catch (error) {
    if (error.code === "P2025") throw notFound();
    throw error;
  }
}
`,
      "const problem = (status, code) => Object.assign(new Error(code), { status });\nexport const notFound = () => problem(404, 'not_found');\nexport const conflict = () => problem(409, 'conflict');\n",
      PRISMA,
      "return db.desk.create",
    );
    expect(text).toContain('import { notFound, conflict } from "./errors.mjs";');
    expect(text).toContain("return await db.desk.create({ data: { desk } });");
    expect(text).toContain('if (error.code === "P2002") throw conflict();\n    throw error;');
  });

  it("is told by the class beside the other class", async () => {
    const text = await repaired(
      `import { pool } from "~/db.mjs";
import { Unknown } from "~/errors.mjs";

export async function claim(desk) {
  const { rows } = await pool.query("insert into desks (desk) values ($1) returning *", [desk]);
  return rows[0];
}
export async function assign(desk, person) {
  try {
    await pool.query("update desks set person = $2 where desk = $1", [desk, person]);
  } catch (problem) {
    if (problem.code === "23503") {
      throw new Unknown();
    }
    throw problem;
  }
}
`,
      "export class Unknown extends Error {\n  status = 404;\n}\nexport class DeskTaken extends Error {\n  status = 409;\n}\n",
      POSTGRES,
      "await pool.query",
    );
    expect(text).toContain('if (problem.code === "23505") throw new DeskTaken();');
  });

  it("is not told so where nothing beside it makes a conflict", async () => {
    const text = await repaired(
      `import { db } from "~/db.mjs";
import { notFound } from "~/errors.mjs";

export async function claim(desk) {
  return db.desk.create({ data: { desk } });
}
export async function free(desk) {
  try {
    return await db.desk.delete({ where: { desk } });
  } catch (error) {
    if (error.code === "P2025") throw notFound();
    throw error;
  }
}
`,
      "export const notFound = () => Object.assign(new Error('no'), { status: 404 });\nexport const taken = () => 'x';\n",
      PRISMA,
      "return db.desk.create",
    );
    expect(text ?? "").not.toContain("throw taken()");
  });
});
