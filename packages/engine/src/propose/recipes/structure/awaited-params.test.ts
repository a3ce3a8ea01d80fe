import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const PATH = "app/api/boats/[hull]/route.js";
const BOATS =
  "export async function GET(_request, { params }) {\n  const hull = params.hull.toUpperCase();\n  return Response.json({ hull });\n}\n";

async function repaired(others: Readonly<Record<string, string>>): Promise<string | null> {
  const files = { [PATH]: BOATS, ...others };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'toUpperCase')",
    [{ path: PATH, statement: "params.hull.toUpperCase()", at: "toUpperCase", function: "GET" }],
    requestTo("/api/boats/g-12"),
  );
  open.push(found);
  const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
  return patch ? `${patch.basis}\n${patched(files, patch, PATH)}` : null;
}

const other = (line: string) => ({
  "app/api/crews/[id]/route.js": `export async function GET(_request, { params }) {\n  ${line}\n  return Response.json({ id });\n}\n`,
});

describe("parameters of a route that are read before they are awaited", () => {
  it("are awaited as another route awaits them, whatever serves the routes", async () => {
    const made = await repaired(other("const { id } = await params;"));
    expect(made).toContain("(await params).hull.toUpperCase()");
    expect(made).toMatch(/^house/);
  });

  it("are awaited from Next.js 15 on", async () => {
    const manifest = JSON.stringify({ dependencies: { next: "15.1.0" } });
    expect(await repaired({ "package.json": manifest })).toMatch(/^standard\n[\s\S]*\(await params\)\.hull/);
  });

  it("are left where nobody awaits them", async () => {
    expect((await repaired(other("const { id } = params;"))) ?? "").not.toContain("await params");
  });
});
