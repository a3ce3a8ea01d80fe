import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const ROUTE = (body: string) =>
  `import { NextResponse } from "next/server";\nimport { held } from "~/held";\n\nexport async function GET(request: Request) {\n  const id = new URL(request.url).searchParams.get("id") ?? "";\n${body}\n}\n`.replaceAll(
    "~/",
    "../../lib/",
  );
const HELD =
  "interface Held {\n  find(id: string): { name: string } | undefined;\n  put(id: string): void;\n}\n\nlet one: Held | null = null;\n\nexport function open(given: Held) {\n  one = given;\n}\n\nexport function held(): Held | null {\n  return one;\n}\n";
const path = "app/pets/route.ts";

function shown(
  body: string,
  statement: string,
  at: string,
  more: Record<string, string> = {},
  nothing = "null",
) {
  const files = {
    "package.json": '{ "dependencies": { "next": "15.1.0" } }',
    [path]: ROUTE(body),
    "lib/held.ts": HELD,
    "app/owners/[id]/route.ts":
      'import { NextResponse } from "next/server";\n\nexport async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {\n  const owner = new Map<string, object>().get((await params).id);\n  if (!owner) {\n    return NextResponse.json({ error: "Owner not found" }, { status: 404 });\n  }\n  return NextResponse.json(owner);\n}\n',
    ...more,
  };
  const error = `TypeError: Cannot read properties of ${nothing} (reading '${at}')`;
  return repaired(files, error, [{ path, statement, at, function: "GET" }]);
}

describe("something that the application holds and did not make yet", () => {
  it("is not told to the client as not found, but leads to what follows on nothing", async () => {
    const made = await shown(
      '  const registry = held();\n  const pet = registry!.find(id);\n  if (!pet) {\n    return NextResponse.json({ error: "Unknown pet" }, { status: 401 });\n  }\n  return NextResponse.json(pet);',
      "registry!.find",
      "find",
    );
    expect(made?.text).toContain("const pet = registry?.find(id);");
    expect(made?.text).not.toContain("Registry not found");
    expect(made?.basis).toBe("house");
  });

  it("leads past the branch of what was found, and is not written to either", async () => {
    const made = await shown(
      '  const registry = held();\n  const pet = registry!.find(id);\n  if (pet) return NextResponse.json(pet);\n  registry!.put(id);\n  return NextResponse.json({ name: "new" });',
      "registry!.find",
      "find",
    );
    expect(made?.text).toContain("const pet = registry?.find(id);");
    expect(made?.text).toContain("  registry?.put(id);");
  });

  it("is refused as it is after the same call elsewhere", async () => {
    const made = await shown(
      "  const registry = held();\n  return NextResponse.json(registry!.find(id));",
      "registry!.find",
      "find",
      {
        "app/toys/route.ts":
          'import { NextResponse } from "next/server";\nimport { held } from "../../lib/held";\n\nexport async function GET() {\n  const registry = held();\n  if (!registry) {\n    return NextResponse.json({ error: "Closed" }, { status: 401 });\n  }\n  return NextResponse.json({ ok: true });\n}\n',
      },
    );
    expect(made?.text).toContain('return NextResponse.json({ error: "Closed" }, { status: 401 });');
    expect(made?.basis).toBe("house");
  });

  it("is left alone where nothing says what follows", async () => {
    const made = await shown(
      "  const registry = held();\n  const pet = registry!.find(id);\n  return NextResponse.json(pet);",
      "registry!.find",
      "find",
    );
    expect(made?.text ?? "").not.toContain("not found");
  });

  it("is left alone where a later use cannot do without it", async () => {
    const made = await shown(
      '  const registry = held();\n  const pet = registry!.find(id);\n  if (pet) return NextResponse.json(pet);\n  return NextResponse.json({ name: registry!.find("any")!.name });',
      "const pet = registry!.find",
      "find",
    );
    expect(made?.text ?? "").not.toContain("registry?.find");
  });
});

const ROWS =
  "export async function rows<T>(text: string): Promise<T[] | undefined> {\n  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 10));\n  const found = ask(text).then((answer) => answer as T[]);\n  return Promise.race([found, late]);\n}\n\nasync function ask(text: string): Promise<unknown[]> {\n  return [text];\n}\n";
const VISITS =
  'import { rows } from "./rows";\n\ninterface Visit {\n  at: string;\n}\n\nexport async function visits(): Promise<string[]> {\n  const found = await rows<Visit>("visits");\n  return found!.map((visit) => visit.at);\n}\n';

function listed(others: string) {
  const files = { "lib/rows.ts": ROWS, "lib/visits.ts": VISITS, "lib/others.ts": others };
  return repaired(
    files,
    "TypeError: Cannot read properties of undefined (reading 'map')",
    [{ path: "lib/visits.ts", statement: "found!.map", at: "map", function: "visits" }],
    null,
  );
}

describe("a list that a helper of the house may not give", () => {
  it.each([
    ['export const dogs = async () => (await rows<object>("dogs")) ?? [];'],
    ['export async function cats() {\n  const found = await rows<object>("cats");\n  return found ?? [];\n}'],
    [
      'export async function hens() {\n  const all = await rows("hens");\n  return (all || []).map((hen) => hen);\n}',
    ],
  ])("is empty, as it is for others that ask the same helper: %s", async (others) => {
    const made = await listed(`import { rows } from "./rows";\n\n${others}\n`);
    expect(made?.text).toContain("return (found ?? []).map((visit) => visit.at);");
    expect(made?.basis).toBe("house");
  });

  it("is not awaited once more, and not made up where nobody else says what stands for it", async () => {
    const others = 'import { rows } from "./rows";\n\nexport const dogs = () => rows<object>("dogs");\n';
    expect((await listed(others))?.text ?? "").not.toMatch(/await await|\?\? \[\]/);
  });
});

describe("the first of a list that is added up as well", () => {
  it("may be absent, and is no thing that a client asked for", async () => {
    const made = await shown(
      "  const notes = await all();\n  const sum = notes.reduce((total, note) => total + note.size, 0);\n  return NextResponse.json({ latest: notes[0].author.name, sum });",
      "latest: notes[0].author",
      "author",
      {
        [path]:
          'import { NextResponse } from "next/server";\nimport { all } from "../../lib/notes";\n\nexport async function GET() {\n  const notes = await all();\n  const sum = notes.reduce((total, note) => total + note.size, 0);\n  return NextResponse.json({ latest: notes[0].author.name, sum });\n}\n',
        "lib/notes.ts":
          "export async function all(): Promise<{ size: number; author: { name: string } }[]> {\n  return [];\n}\n",
      },
      "undefined",
    );
    expect(made?.text).toContain("latest: notes[0]?.author.name ?? null");
    expect(made?.text).not.toContain("404");
  });
});

describe("the first of the parts that a record has none of", () => {
  const named = (reads: string, found: string) =>
    shown(
      reads,
      reads.trim().split("\n").at(-1) ?? "",
      "title",
      {
        [path]: `import { NextResponse } from "next/server";\nimport { load } from "../../lib/books";\n\nexport async function GET(request: Request) {\n  const id = new URL(request.url).searchParams.get("id") ?? "";\n${reads}\n}\n`,
        "lib/books.ts": `export async function load(_id: string) {\n  return ${found};\n}\n`,
      },
      "undefined",
    );

  it("may be absent, and is no thing that a client asked for", async () => {
    const made = await named(
      "  const book = await load(id);\n  return NextResponse.json({ id: book.id, opening: book.chapters[0].title });",
      "{ id: 1, chapters: [] as { title: string }[] }",
    );
    expect(made?.text ?? "").not.toContain("404");
    expect(made?.text).toContain("opening: book.chapters[0]?.title ?? null");
  });

  it("is looked up where the record is the answer of a query", async () => {
    const made = await named(
      "  const result = await load(id);\n  const book = result.rows[0];\n  return NextResponse.json({ title: book.title });",
      "{ rows: [] as { title: string }[] }",
    );
    expect(made?.text).toContain('{ error: "Book not found" }, { status: 404 }');
  });
});
