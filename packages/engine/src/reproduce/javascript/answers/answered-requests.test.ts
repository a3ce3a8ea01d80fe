import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { requestTo } from "../../../propose/recipes/javascript/investigate.testing.ts";
import { sampled } from "../../../toolchains/sampled.testing.ts";
import { manifest, reproduced } from "../reproduce.testing.ts";

const PACKAGE = manifest({
  type: "module",
  scripts: { test: "vitest run" },
  dependencies: { next: "15.1.0" },
  devDependencies: { vitest: "^5.0.0" },
});
const CONFIG =
  'import { defineConfig } from "vitest/config";\n\nexport default defineConfig({\n  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },\n});\n';
const TSCONFIG = '{ "compilerOptions": { "strict": true, "paths": { "@/*": ["./src/*"] } } }';

/** A route whose answer is made of what another module gives. */
interface Route {
  /** The file below `src/app/api`, and what it holds. */
  readonly route: string;
  readonly text: string;
  readonly lib: Readonly<Record<string, string>>;
  readonly test?: string;
  readonly error: string;
  readonly statement: string;
  readonly at: string;
  readonly path: string;
  readonly holds: readonly string[];
}

const LOANS = {
  "src/lib/types.ts":
    "export interface Branch {\n  city: string;\n}\n\nexport interface Loan {\n  id: string;\n  title: string;\n  branch: Branch | null;\n  dueAt: Date;\n}\n",
  "src/lib/loans.ts":
    'import { connect } from "./store";\nimport type { Loan } from "./types";\n\nexport async function findLoan(id: string): Promise<Loan | null> {\n  return (await connect()).one(id);\n}\n\nexport async function openLoans(): Promise<Loan[]> {\n  return (await connect()).all();\n}\n',
  "src/lib/store.ts":
    'export async function connect(): Promise<{ one(id: string): never; all(): never }> {\n  throw new Error("connect ECONNREFUSED");\n}\n',
};
const ONE = (body: string) =>
  `import { findLoan } from "@/lib/loans";\n\nexport async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {\n  const { id } = await params;\n  const loan = await findLoan(id);\n  ${body}\n}\n`;
const ALL = (body: string) =>
  `import { openLoans } from "@/lib/loans";\n\nexport async function GET() {\n  const loans = await openLoans();\n  ${body}\n}\n`;
const MOCKING =
  'import { expect, it, vi } from "vitest";\nimport { openLoans } from "@/lib/loans";\n\nvi.mock("@/lib/loans");\n\nit("has loans", async () => {\n  vi.mocked(openLoans).mockResolvedValue([{ id: "l1", title: "Emma", branch: { city: "Bath" }, dueAt: new Date("2024-05-01") }]);\n  expect(await openLoans()).toHaveLength(1);\n});\n';

const ROUTES: Readonly<Record<string, Route>> = {
  "a record that is not there": {
    route: "loans/[id]",
    text: ONE("return Response.json({ title: loan!.title });"),
    lib: LOANS,
    error: "TypeError: Cannot read properties of null (reading 'title')",
    statement: "loan!.title",
    at: "title",
    path: "/api/loans/l9",
    holds: ["findLoan: vi.fn()", "vi.mocked(findLoan).mockResolvedValue(null as never)"],
  },
  "a part that a record lacks": {
    route: "loans/[id]",
    text: ONE("return Response.json({ city: loan?.branch!.city });"),
    lib: LOANS,
    error: "TypeError: Cannot read properties of null (reading 'city')",
    statement: "loan?.branch!.city",
    at: "city",
    path: "/api/loans/l9",
    holds: ["branch: null"],
  },
  "an item of a list that tests make, in their way": {
    route: "loans",
    text: ALL("return Response.json(loans.map((loan) => loan.branch!.city));"),
    lib: LOANS,
    test: MOCKING,
    error: "TypeError: Cannot read properties of null (reading 'city')",
    statement: "loan.branch!.city",
    at: "city",
    path: "/api/loans",
    holds: ['vi.mock("@/lib/loans");', '"Emma"', "map((one) => ({ ...one, branch: null }))"],
  },
  "an empty list": {
    route: "loans/first",
    text: ALL("return Response.json({ title: loans[0].title });"),
    lib: LOANS,
    error: "TypeError: Cannot read properties of undefined (reading 'title')",
    statement: "loans[0].title",
    at: "title",
    path: "/api/loans/first",
    holds: ["mockResolvedValue([] as never)"],
  },
  "a date that came as a text": {
    route: "loans/[id]",
    text: ONE("return Response.json({ due: loan!.dueAt.getTime() });"),
    lib: LOANS,
    error: "TypeError: loan.dueAt.getTime is not a function",
    statement: "loan!.dueAt.getTime",
    at: "getTime",
    path: "/api/loans/l1",
    holds: ['dueAt: "2024-03-01T09:30:00.000Z"'],
  },
  "a reduction of nothing": {
    route: "loans/latest",
    text: ALL(
      "return Response.json(loans.reduce((left, right) => (left.dueAt > right.dueAt ? left : right)));",
    ),
    lib: LOANS,
    error: "TypeError: Reduce of empty array with no initial value",
    statement: "loans.reduce",
    at: "reduce",
    path: "/api/loans/latest",
    holds: ["vi.mocked(openLoans).mockResolvedValue([] as never)"],
  },
  "a method of a client that cannot be loaded": {
    route: "members/[id]",
    text: 'import { db } from "@/lib/db";\n\nexport async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {\n  const { id } = await params;\n  const member = await db.member.findUnique({ where: { id } });\n  return Response.json({ name: member.name });\n}\n',
    lib: {
      "src/lib/db.ts":
        'class Client {\n  member: any;\n  constructor() {\n    throw new Error("run generate first");\n  }\n}\n\nexport const db = new Client();\n',
    },
    error: "TypeError: Cannot read properties of null (reading 'name')",
    statement: "member.name",
    at: "name",
    path: "/api/members/m1",
    holds: ["{ db: { member: { findUnique: vi.fn() } } }"],
  },
  "an error that came out of a client": {
    route: "members",
    text: 'import { members } from "@/lib/members";\n\nexport async function POST(request: Request) {\n  const { email } = await request.json();\n  const member = await members.insert({ email });\n  return Response.json(member, { status: 201 });\n}\n',
    lib: {
      "src/lib/members.ts":
        "export const members = {\n  async insert(row: { email: string }): Promise<{ id: string; email: string }> {\n    throw new Error(row.email);\n  },\n};\n",
    },
    error: 'DatabaseError: duplicate key value violates unique constraint "members_email_key"',
    statement: "await members.insert",
    at: "members",
    path: "/api/members",
    holds: ['vi.spyOn(members, "insert" as never)', 'code: "23505"'],
  },
};

describe("an error that another module's answer leads to", () => {
  it.each(sampled(Object.entries(ROUTES), 3))(
    "is shown by %s",
    async (_name, { route, text, lib, test, error, statement, at, path, holds }) => {
      const file = `src/app/api/${route}/route.ts`;
      const method = /function (GET|POST)/.exec(text)?.[1] ?? "GET";
      const found = await reproduced({
        files: {
          "package.json": PACKAGE,
          "tsconfig.json": TSCONFIG,
          "vitest.config.js": CONFIG,
          [file]: text,
          ...lib,
          ...(test && { "tests/loans.test.ts": test }),
        },
        error,
        raised: [{ path: file, statement, at, function: method }],
        request: {
          ...requestTo(path),
          method,
          ...(method === "POST" && {
            headers: [["content-type", "application/json"]] as const,
            body: { email: "ann@example.com" },
          }),
        },
        environmentPath: fileURLToPath(new URL("../../../../../..", import.meta.url)),
      });
      expect(found.reproduced ? found.kind : found.sentence).toBe("call");
      const source = found.reproduced ? (found.test?.source ?? "") : "";
      for (const part of holds) expect(source).toContain(part);
    },
    120_000,
  );
});
