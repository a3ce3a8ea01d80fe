import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { headersSentRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const TWICE =
  "Error: next() called multiple times\n    at dispatch (node_modules/koa-compose/index.js:36:36)";
const SENT =
  "Error [ERR_HTTP_HEADERS_SENT]: Cannot set headers after they are sent to the client\n    at ServerResponse.setHeader (node:_http_outgoing:700:11)";

async function repaired(source: string, error: string, statement: string): Promise<string | null> {
  const raised = { path: "app.js", statement };
  const found = await investigateJavascript({ "app.js": source }, error, [raised], requestTo("/things"));
  open.push(found);
  const [patch] = patchesOf(headersSentRecipe, found.investigation);
  return patch ? patched({ "app.js": source }, patch, "app.js") : null;
}

describe("a middleware that goes on twice", () => {
  it.each([
    [
      "in a branch of a factory's middleware",
      'export const stations = (names) => async (ctx, next) => {\n  const name = ctx.path.slice(1);\n  if (name === "") {\n    ctx.state.station = "all";\n    await next();\n  }\n  ctx.state.station = name;\n  await next(); // last\n};\n',
      "    return next();\n  }",
    ],
    [
      "in a branch without braces",
      'app.use(async function language(ctx, next) {\n  if (ctx.query.lang) await next();\n  ctx.state.lang = "en";\n  await next(); // last\n});\n',
      "  if (ctx.query.lang) return next();",
    ],
    [
      "within a try, whose errors are caught there",
      "app.use(async (ctx, next) => {\n  try {\n    if (ctx.skip) {\n      await next();\n    }\n    await next(); // last\n  } catch (error) {\n    ctx.status = 500;\n  }\n});\n",
      "      return await next();\n    }",
    ],
    [
      "in Hono, which hands on under another name",
      'app.use("*", async (c, go) => {\n  if (c.req.method === "OPTIONS") {\n    await go();\n  }\n  c.set("user", 1);\n  await go(); // last\n});\n',
      "    return go();\n  }",
    ],
    [
      "with a callback that is called for the error and for the result",
      "export function load(id, done) {\n  find(id, (error, row) => {\n    if (error) {\n      done(error);\n    }\n    done(null, row); // last\n  });\n}\n",
      null,
    ],
  ])("returns %s", async (_where, source, wanted) => {
    const made = await repaired(source, TWICE, "// last");
    if (wanted === null) expect(made).toBeNull();
    else expect(made).toContain(wanted);
  });

  it("is not guessed at where both calls are always made", async () => {
    const source =
      "app.use(async (ctx, next) => {\n  await next();\n  ctx.x = 1;\n  await next(); // last\n});\n";
    expect(await repaired(source, TWICE, "// last")).toBeNull();
  });

  it("returns what is handed on in front of a refusal", async () => {
    const source =
      'const express = require("express");\nconst app = express();\napp.use((req, res, next) => {\n  if (req.get("x-key") === "k") {\n    next();\n  }\n  res.status(401).json({ error: "key" });\n});\n';
    expect(await repaired(source, SENT, "res.status(401)")).toContain("    return next();\n  }");
  });
});
