import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { requestTo } from "../../../propose/recipes/javascript/investigate.testing.ts";
import { manifest, reproduced } from "../reproduce.testing.ts";

const PACKAGE = manifest({
  type: "module",
  scripts: { test: "node --test" },
  dependencies: { hono: "^4.0.0" },
});
const BRING = (name: string) => `import { ${name} } from '../src/app.js'`;
const ROOT = fileURLToPath(new URL("../../../../../..", import.meta.url));

describe("other requests about the same things", () => {
  it("bring about what is used up: as the tests send them, with the address of the failing one", {
    timeout: 240_000,
  }, async () => {
    const found = await reproduced({
      files: {
        "package.json": PACKAGE,
        "src/app.js": `import { Hono } from "hono";

export function createApp() {
  const app = new Hono();
  const counts = new Map();
  const gone = [];
  app.put("/stock/:item/:count", (c) => {
    counts.set(c.req.param("item"), Number(c.req.param("count")));
    return c.body(null, 204);
  });
  app.post("/sales/:item", (c) => {
    const item = c.req.param("item");
    const left = (counts.get(item) ?? 0) - 1;
    if (left < 0) return c.json({ sold: false });
    counts.set(item, left);
    if (left === 0) gone.add(item);
    return c.json({ sold: true });
  });
  return app;
}
`,
        "test/app.test.js": `import assert from "node:assert/strict";
import test from "node:test";
${BRING("createApp")}

test("sells what is there", async () => {
  const app = createApp();
  await app.request("/stock/map/4", { method: "PUT" });
  const answer = await app.request("/sales/map", { method: "POST" });
  assert.deepEqual(await answer.json(), { sold: true });
});
`,
      },
      error: "TypeError: gone.add is not a function",
      raised: [{ path: "src/app.js", statement: "gone.add(item)", at: "add" }],
      request: { ...requestTo("/sales/guide"), method: "POST" },
      environmentPath: ROOT,
    });
    const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
    expect(source).toMatch(/\/stock\/guide\/\d/);
  });

  it("are read where a function of the tests makes their options", { timeout: 240_000 }, async () => {
    const found = await reproduced({
      files: {
        "package.json": PACKAGE,
        "src/app.js": `import { Hono } from "hono";

export const app = new Hono();
const recipes = new Map();

app.post("/recipes", async (c) => {
  const { title, parts } = await c.req.json();
  recipes.set(title, { title, parts });
  return c.json({ title }, 201);
});

app.get("/recipes/:title", (c) => {
  const recipe = recipes.get(c.req.param("title"));
  if (!recipe) return c.json({ error: "unknown" }, 404);
  return c.json({ parts: recipe.parts.map((part) => part.nme.trim()) });
});
`,
        "test/app.test.js": `import assert from "node:assert/strict";
import test from "node:test";
${BRING("app")}

const json = (body) => ({ method: "POST", body: JSON.stringify(body) });

test("keeps a recipe", async () => {
  const answer = await app.request("/recipes", json({ title: "soup", parts: [{ name: "leek" }] }));
  assert.equal(answer.status, 201);
});
`,
      },
      error: "TypeError: Cannot read properties of undefined (reading 'trim')",
      raised: [{ path: "src/app.js", statement: "part.nme.trim()", at: "trim" }],
      request: requestTo("/recipes/stew"),
      environmentPath: ROOT,
    });
    const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
    expect(source).toContain('{ title: "stew", parts: [{ name: "leek" }] }');
  });
});
