import { afterEach, describe, expect, it } from "vitest";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
  requestTo,
} from "../javascript/investigate.testing.ts";
import { jsonwebtokenRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const EXPIRED =
  "TokenExpiredError: jwt expired\n    at verify (/srv/app/node_modules/jsonwebtoken/verify.js:190:21)";

async function repaired(
  written: Readonly<Record<string, string>>,
  raised: readonly RaisedAt[],
  error = EXPIRED,
) {
  // Written so that nobody takes them for imports of this file.
  const files = Object.fromEntries(
    Object.entries(written).map(([name, text]) => [name, text.replaceAll('"~/', '"./')]),
  );
  const found = await investigateJavascript(files, error, raised, requestTo("/loans"));
  open.push(found);
  const [patch] = patchesOf(jsonwebtokenRecipe, found.investigation);
  if (!patch) return null;
  const paths = [...new Set(patch.edits.map(({ path }) => path))];
  return {
    paths,
    text: paths.map((path) => patched(files, patch, path)).join("\n"),
    expectation: patch.scenarios[0]?.expectation,
  };
}

const desk = (lines: string) => `const express = require("express");
const { holderOf } = require("~/cards");
const app = express();
app.get("/loans", (req, res) => {
${lines}
  res.json([holder.sub]);
});
module.exports = app;
`;
const ASKED = `  const holder = holderOf(req.get("x-card"));
  if (!holder) return res.status(401).json({ error: "card needed" });`;
const cards = (body: string) =>
  `const jwt = require("jsonwebtoken");\nconst KEY = "k";\n${body}\nmodule.exports = { holderOf };\n`;
const GUARDED = `function holderOf(card) {
  if (card === undefined) return null;
  return jwt.verify(card, KEY);
}`;
const RAISED: readonly RaisedAt[] = [
  { path: "cards.js", statement: "jwt.verify(", at: "verify", function: "holderOf" },
  { path: "app.js", statement: "const holder = holderOf(", at: "holderOf" },
];
const of = (lines: string, body: string, further: Readonly<Record<string, string>> = {}) =>
  repaired({ "app.js": desk(lines), "cards.js": cards(body), ...further }, RAISED);

describe("a token that does not hold, read by a function that gives nothing where there is none", () => {
  it("is none, for everybody who asks that function", async () => {
    const made = await of(ASKED, GUARDED);
    expect(made?.paths).toEqual(["cards.js"]);
    expect(made?.text).toContain(
      "  try {\n    return jwt.verify(card, KEY);\n  } catch (error) {\n    if (error instanceof jwt.JsonWebTokenError) return null;\n    throw error;\n  }",
    );
    expect(made?.expectation).toMatchObject({ kind: "answer", status: [401] });
  });

  it.each([
    [
      "a choice",
      "function holderOf(card) {\n  return card ? jwt.verify(card, KEY) : undefined;\n}",
      "undefined",
    ],
    [
      "what its comment says",
      "/** The holder of a card; null if there is no such card. */\nfunction holderOf(card) {\n  const claims = jwt.verify(card, KEY);\n  return claims;\n}",
      "null",
    ],
  ])("is none where that is told by %s", async (_name, body, nothing) => {
    const made = await of(ASKED, body);
    expect(made?.paths).toEqual(["cards.js"]);
    expect(made?.text).toContain(`if (error instanceof jwt.JsonWebTokenError) return ${nothing};`);
  });

  it("lets a request go on that needs no token", async () => {
    const made = await of('  const holder = holderOf(req.get("x-card")) ?? { sub: "visitor" };', GUARDED);
    expect(made?.paths).toEqual(["cards.js"]);
    expect(made?.expectation).toMatchObject({ kind: "no_error" });
  });

  it("is none in an asynchronous function of TypeScript and jose as well", async () => {
    const made = await repaired(
      {
        "package.json": '{ "type": "module", "dependencies": { "hono": "^4.0.0", "jose": "^6.0.0" } }',
        "passes.ts": `import { type JWTPayload, jwtVerify } from "jose";

const key = new TextEncoder().encode("k");

export async function passOf(text: string | undefined): Promise<JWTPayload | null> {
  if (!text) return null;
  const { payload } = await jwtVerify(text, key);
  return payload;
}
`,
        "app.ts": `import { Hono } from "hono";
import { passOf } from "~/passes.ts";

export const app = new Hono();
app.get("/loans", async (c) => {
  const pass = await passOf(c.req.header("x-pass"));
  const name = pass?.sub;
  if (!name) return c.json({ error: "no pass" }, 401);
  return c.json([name]);
});
`,
      },
      [
        { path: "passes.ts", statement: "await jwtVerify(", at: "jwtVerify", function: "async passOf" },
        { path: "app.ts", statement: "await passOf(", at: "await" },
      ],
      'JWTExpired: "exp" claim timestamp check failed\n    at validateClaimsSet (/srv/app/node_modules/jose/dist/webapi/lib/jwt_claims_set.js:100:19)',
    );
    expect(made?.paths).toEqual(["passes.ts"]);
    expect(made?.text).toContain(
      'if ((error as { code?: string }).code?.startsWith("ERR_J")) return null;\n    throw error;',
    );
    expect(made?.expectation).toMatchObject({ kind: "answer", status: [401] });
  });

  it("is answered by the caller where that takes for granted that there is one", async () => {
    const made = await of(
      '  const holder = holderOf(req.get("x-card"));\n  req.holder = holder.sub;',
      GUARDED,
    );
    expect(made?.paths).toContain("app.js");
    expect(made?.text).not.toMatch(/JsonWebTokenError\) return null/);
  });

  it("is answered by the caller where another one tells refusals apart itself", async () => {
    const renew = `const { holderOf } = require("~/cards");
module.exports = (card) => {
  try {
    return holderOf(card).sub;
  } catch (error) {
    if (error.name === "TokenExpiredError") return "renew";
    throw error;
  }
};
`;
    const made = await of(ASKED, GUARDED, { "renew.js": renew });
    expect(made?.paths).toContain("app.js");
    expect(made?.paths).not.toContain("cards.js");
  });

  it("is answered by the caller where the function gives nothing for something else", async () => {
    const body =
      "function holderOf(card) {\n  if (process.env.CLOSED) return null;\n  return jwt.verify(card, KEY);\n}";
    expect((await of(ASKED, body))?.paths).toContain("app.js");
  });

  it("is left alone where that function cannot be changed so", async () => {
    const body = "const holderOf = (card) => (card ? jwt.verify(card, KEY) : null);";
    expect(await of(ASKED, body)).toBeNull();
  });
});
