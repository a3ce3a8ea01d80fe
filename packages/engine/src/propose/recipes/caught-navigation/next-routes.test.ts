import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const manifest = (next: string) => JSON.stringify({ dependencies: { next } });

function fixed(path: string, text: string, error: string, statement: string, at: string, next = "15.1.0") {
  const files = { "package.json": manifest(next), [path]: text };
  const name = /function (\w+)/.exec(text)?.[1] ?? "GET";
  return repaired(files, error, [{ path, statement, at, function: name }]);
}

const READ = "TypeError: Cannot read properties of undefined (reading 'toLowerCase')";
const ROUTE = "app/songs/[slug]/route.ts";
const head = (params: string) =>
  `export async function GET(_request: Request, { params }: { params: ${params} }) {`;

describe("parameters of a path that nobody waits for", () => {
  it.each([
    [
      "read in place",
      `${head("any")}\n  const key = params.slug.toLowerCase();\n  return Response.json({ key });\n}\n`,
      "const { slug } = await params;\n  const key = slug.toLowerCase();",
    ],
    [
      "taken apart",
      `${head("{ slug: string }")}\n  const { slug } = params;\n  return Response.json({ key: slug.toLowerCase() });\n}\n`,
      "const { slug } = await params;",
    ],
    [
      "read several times",
      `${head("any")}\n  const key = params.slug.toLowerCase();\n  return Response.json({ key, of: params.album });\n}\n`,
      "const { slug, album } = await params;",
    ],
    [
      "whose name is taken",
      `${head("any")}\n  const slug = params.slug.toLowerCase();\n  return Response.json({ slug });\n}\n`,
      "const slug = (await params).slug.toLowerCase();",
    ],
  ])("are waited for: %s", async (_name, text, wanted) => {
    const at = text.includes("= params;") ? "slug.toLowerCase" : "params.slug.toLowerCase";
    const made = await fixed(ROUTE, text, READ, at, "toLowerCase");
    expect(made?.text).toContain(wanted);
    expect(made?.basis).toBe("standard");
  });

  it("are no promises before Next.js 15", async () => {
    const text = `${head("any")}\n  const key = params.slug.toLowerCase();\n  return Response.json({ key });\n}\n`;
    const made = await fixed(ROUTE, text, READ, "params.slug.toLowerCase", "toLowerCase", "14.2.3");
    expect(made?.text ?? "").not.toContain("await params");
  });
});

const go = (caught: string, call = 'redirect("/login")') =>
  `import { redirect, notFound } from "next/navigation";\n\nexport async function POST(request: Request) {\n  try {\n    const { code } = await request.json();\n    if (code !== "a") notFound();\n    ${call};\n  } catch (error) {\n    ${caught}\n  }\n}\n`;
const FAILED = 'console.error(error);\n    return Response.json({ error: "failed" }, { status: 500 });';

describe("a redirect that a catch keeps", () => {
  it("is let go before anything else is done about an error", async () => {
    const made = await fixed("app/go/route.ts", go(FAILED), "Error: NEXT_REDIRECT", "redirect(", "redirect");
    expect(made?.text).toContain(
      "} catch (error) {\n    unstable_rethrow(error);\n    console.error(error);",
    );
    expect(made?.text).toContain('import { redirect, notFound, unstable_rethrow } from "next/navigation";');
  });

  it("is left alone where the catch throws on, and outside of a try", async () => {
    const thrown = go("console.error(error);\n    throw error;");
    expect(
      await fixed("app/go/route.ts", thrown, "Error: NEXT_REDIRECT", "redirect(", "redirect"),
    ).toBeNull();
    const plain =
      'import { redirect } from "next/navigation";\n\nexport async function GET() {\n  redirect("/login");\n}\n';
    expect(
      await fixed("app/go/route.ts", plain, "Error: NEXT_REDIRECT", 'redirect("', "redirect"),
    ).toBeNull();
  });
});
