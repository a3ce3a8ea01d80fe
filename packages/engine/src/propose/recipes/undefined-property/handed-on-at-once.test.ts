import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const SIGNED = `export function signedIn(req) {
  const [scheme, value] = (req.headers.authorization ?? "").split(" ");
  if (scheme !== "Key" || !value) return null;
  return { name: value };
}
export const mayLook = (who) => who.name.startsWith("office-");
export const mayWrite = (who) => who.name.startsWith("driver-");
`;
const server = (look: string) => `import { mayLook, mayWrite, signedIn } from "./signed.mjs";
import { createServer } from "node:http";
const answer = (res, status, body) => res.writeHead(status).end(JSON.stringify(body));
const stranger = (res) => answer(res, 401, { error: "sign in" });
async function write(req, res) {
  const who = signedIn(req);
  if (!who || !mayWrite(who)) return stranger(res);
  answer(res, 201, { by: who.name });
}
async function look(req, res) {
  ${look}
  answer(res, 200, []);
}
export const app = createServer((req, res) => (req.method === "GET" ? look(req, res) : write(req, res)));
`;

async function repaired(look: string): Promise<string | null> {
  const files = { "server.mjs": server(look), "signed.mjs": SIGNED };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of null (reading 'name')",
    [
      { path: "signed.mjs", statement: "mayLook = (who) => who.name", at: "name" },
      { path: "server.mjs", statement: look, at: "mayLook" },
    ],
    { ...requestTo("/weighings"), method: "GET" },
  );
  open.push(found);
  const [first] = patchesOf(undefinedPropertyRecipe, found.investigation);
  return first?.basis === "house" ? patched(files, first, "server.mjs") : null;
}

describe("who asks, handed on at once where others look first", () => {
  it("gets the name that others have for it, and is refused in their words", async () => {
    expect(await repaired("if (!mayLook(signedIn(req))) return stranger(res);")).toContain(
      "  const who = signedIn(req);\n  if (!who) return stranger(res);\n  if (!mayLook(who)) return stranger(res);\n",
    );
  });

  it("is left alone where it is asked for under a condition", async () => {
    expect(await repaired("const all = req.url && mayLook(signedIn(req));")).toBeNull();
  });
});
