import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";
import { requestTo } from "../javascript/investigate.testing.ts";

const HONO = "Error: Context is not finalized. Did you forget to return a Response object or `await next()`?";
const app = (lines: string) => ({
  "package.json": '{"type":"module","dependencies":{"hono":"^4.0.0"}}',
  "src/app.js": `import { Hono } from "hono";\n\nexport const app = new Hono();\n${lines}\n`,
});
const told = (lines: string, path = "/peers/kim") => repaired(app(lines), HONO, [], requestTo(path));

describe("a handler that gives no answer", () => {
  it.each([
    [
      "an answer that is made and dropped",
      'app.get("/peers/:name", (c) => {\n  c.json({ ok: true });\n});',
      "  return c.json({ ok: true });",
    ],
    [
      "on one of its ways",
      'app.get("/peers/:name", async (c) => {\n  if (c.req.query("raw")) {\n    return c.text("x");\n  } else {\n    c.json({ ok: true });\n  }\n});',
      "    return c.json({ ok: true });",
    ],
    [
      "a status alone",
      'app.get("/peers/:name", (c) => {\n  c.status(204);\n});',
      "  return c.body(null, 204);",
    ],
    [
      "a response of the platform",
      'app.get("/peers/:name", () => {\n  new Response("x");\n});',
      '  return new Response("x");',
    ],
    [
      "of the route that is asked for, not of one beside it",
      'app.get("/peers", (c) => {\n  c.text("all");\n});\napp.get("/peers/:name", (c) => {\n  c.text("one");\n});',
      '  return c.text("one");',
    ],
    [
      "a middleware that does not wait",
      'app.use("*", async (c, next) => {\n  c.set("at", 1);\n  next();\n});\napp.get("/peers/:name", (c) => c.text("one"));',
      "  await next();",
    ],
  ])("gives it back: %s", async (_name, lines, wanted) => {
    const made = await told(lines);
    expect(made?.text).toContain(wanted);
    expect(made?.basis).toBe("standard");
  });

  it.each([
    ["what it ends with is no answer", 'app.get("/peers/:name", (c) => {\n  console.log(c.req.path);\n});'],
    [
      "nothing tells which of two handlers it is",
      'app.get("/peers/:name", (c) => {\n  c.text("a");\n});\napp.get("/peers/:id", (c) => {\n  c.text("b");\n});',
    ],
  ])("is left alone where %s", async (_name, lines) => {
    expect(await told(lines)).toBeNull();
  });

  it("is known of Next.js as well", async () => {
    const path = "app/peers/route.js";
    const files = {
      "package.json": '{"dependencies":{"next":"15.0.0"}}',
      [path]: "export async function GET(request) {\n  Response.json({ ok: true });\n}\n",
    };
    const error =
      "Error: No response is returned from route handler '/srv/app/app/peers/route.js'. Ensure you return a `Response` or a `NextResponse` in all branches of your handler.";
    const made = await repaired(files, error, [
      { path, statement: "Response.json({ ok: true });", function: "GET" },
    ]);
    expect(made?.text).toContain("  return Response.json({ ok: true });");
  });
});
