import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const HTTP =
  'import { NextResponse } from "next/server";\n\nexport const notFound = (what: string) => NextResponse.json({ error: what }, { status: 404 });\nexport const conflict = (message: string) => NextResponse.json({ error: message }, { status: 409 });\n';
const DB = 'import { PrismaClient } from "@prisma/client";\n\nexport const db = new PrismaClient();\n';
const OTHER =
  'import { db } from "../../../lib/db";\nimport { conflict, notFound } from "../../../lib/http";\n\nexport async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {\n  const boat = await db.boat.findUnique({ where: { id: (await params).id } });\n  if (!boat) return notFound("Boat");\n  return Response.json(boat);\n}\n\nexport async function PUT(request: Request) {\n  const { name } = await request.json();\n  const known = await db.boat.findUnique({ where: { name } });\n  if (known) return conflict("A boat with this name exists");\n  return Response.json(name);\n}\n';
const path = "app/berths/[id]/route.ts";
const PRISMA = { path: "node_modules/@prisma/client/runtime/library.js", statement: "throw", at: "throw" };

function route(body: string): string {
  return `import { db } from "../../../lib/db";\nimport { notFound } from "../../../lib/http";\n\nexport async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {\n  const { id } = await params;\n${body}\n}\n`;
}

function fixed(body: string, error: string, at: string) {
  const files = {
    "package.json": '{ "dependencies": { "next": "15.1.0", "@prisma/client": "6.1.0" } }',
    [path]: route(body),
    "app/boats/[id]/route.ts": OTHER,
    "lib/db.ts": DB,
    "lib/http.ts": HTTP,
    [PRISMA.path]: "throw new Error();\n",
  };
  return repaired(files, error, [PRISMA, { path, statement: at, at, function: "PATCH" }]);
}

describe("a record that Prisma was told must be there", () => {
  it.each([
    ["await db.berth.delete({ where: { id } });\n  return new Response(null, { status: 204 });"],
    ["const berth = await db.berth.update({ where: { id }, data: {} });\n  return Response.json(berth);"],
  ])("is answered as the house answers what is not there: %s", async (body) => {
    const made = await fixed(
      `  ${body}`,
      "PrismaClientKnownRequestError: An operation failed because it depends on one or more records that were required but not found.",
      "await db.berth",
    );
    expect(made?.text).toContain(
      'if ((error as { code?: string }).code === "P2025") return notFound("Berth");\n    throw error;',
    );
    expect(made?.basis).toBe("house");
  });

  it("is named by its model", async () => {
    const made = await fixed(
      "  const berth = await db.berth.findFirstOrThrow({ where: { id } });\n  return Response.json(berth);",
      "PrismaClientKnownRequestError: No Berth found",
      "await db.berth",
    );
    expect(made?.text).toContain('return notFound("Berth");');
  });
});

describe("a key that another record has", () => {
  const taken = "PrismaClientKnownRequestError: Unique constraint failed on the fields: (`pier`)";

  it("is refused as the house refuses it, in a form that TypeScript takes", async () => {
    const made = await fixed(
      "  const berth = await db.berth.create({ data: { id } });\n  return Response.json(berth);",
      taken,
      "await db.berth",
    );
    expect(made?.text).toContain('if ((error as { code?: string }).code === "P2002") return conflict(');
  });

  it.each([
    [
      "const seen = await db.visit.findUnique({ where: { id } });\n  const visit = seen\n    ? await db.visit.update({ where: { id }, data: { count: { increment: 1 } } })\n    : await db.visit.create({ data: { id, count: 1 } });\n  return Response.json(visit);",
    ],
    [
      "const seen = await db.visit.findUnique({ where: { id } });\n  if (seen) {\n    await db.visit.update({ where: { id }, data: { count: seen.count + 1 } });\n  } else {\n    await db.visit.create({ data: { id, count: 1 } });\n  }\n  return Response.json({ ok: true });",
    ],
  ])("is not refused where it would have been changed, had it been seen", async (body) => {
    expect(await fixed(`  ${body}`, taken, "await db.visit.create")).toBeNull();
  });

  it("is called by the model that the handler asked, where the client's own code raised it", async () => {
    const made = await repaired(
      {
        "package.json": '{ "dependencies": { "next": "15.1.0" } }',
        [path]: route(
          "  await db.berth.delete({ where: { id } });\n  return new Response(null, { status: 204 });",
        ),
        "app/boats/[id]/route.ts": OTHER,
        "lib/db.ts":
          "class PrismaClientKnownRequestError extends Error {}\nexport function existing(row?: object) {\n  if (!row) throw new PrismaClientKnownRequestError();\n  return row;\n}\n",
        "lib/http.ts": HTTP,
      },
      "PrismaClientKnownRequestError: Invalid `prisma.berth.delete()` invocation: Record to delete does not exist.",
      [
        { path: "lib/db.ts", statement: "if (!row) throw", at: "new", function: "existing" },
        { path, statement: "await db.berth.delete", at: "delete", function: "PATCH" },
      ],
    );
    expect(made?.text).toContain('return notFound("Berth");');
  });
});
