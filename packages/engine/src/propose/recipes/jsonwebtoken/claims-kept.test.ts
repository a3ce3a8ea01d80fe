import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { jsonwebtokenRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const KEPT = (option: string, claim: string) =>
  `Error: Bad "options.${option}" option the payload already has an "${claim}" property.\n    at Object.sign (/srv/app/node_modules/jsonwebtoken/sign.js:170:21)`;

async function repaired(text: string, error = KEPT("expiresIn", "exp"), path = "tokens.js") {
  const files = { [path]: `import jwt from "jsonwebtoken";\nconst KEY = process.env.KEY;\n${text}` };
  const found = await investigateJavascript(
    files,
    error,
    [{ path, statement: ".sign(" }],
    requestTo("/renew"),
  );
  open.push(found);
  const [patch] = patchesOf(jsonwebtokenRecipe, found.investigation);
  return patch ? patched(files, patch, path).split("\n").slice(2).join("\n") : null;
}

describe("a token that is made of another one", () => {
  it.each([
    [
      "the parameter of a function",
      'export function issue(guest) {\n  return jwt.sign(guest, KEY, { expiresIn: "2h" });\n}\n',
      'export function issue({ iat, exp, ...guest }) {\n  return jwt.sign(guest, KEY, { expiresIn: "2h" });\n}\n',
    ],
    [
      "the parameter of an arrow",
      'export const issue = guest => jwt.sign(guest, KEY, { expiresIn: "2h" });\n',
      'export const issue = ({ iat, exp, ...guest }) => jwt.sign(guest, KEY, { expiresIn: "2h" });\n',
    ],
    [
      "a variable",
      "export function renew(old) {\n  const held = jwt.verify(old, KEY);\n  const token = jwt.sign(held, KEY, { expiresIn: 60 });\n  return { token, sub: held.sub };\n}\n",
      "export function renew(old) {\n  const held = jwt.verify(old, KEY);\n  const { iat, exp, ...claims } = held;\n  const token = jwt.sign(claims, KEY, { expiresIn: 60 });\n  return { token, sub: held.sub };\n}\n",
    ],
    [
      "a part of the request that is spread",
      'export function promote(req, res) {\n  res.json({ token: jwt.sign({ ...req.user, role: "admin" }, KEY, { expiresIn: "1d" }) });\n}\n',
      'export function promote(req, res) {\n  const { iat, exp, ...claims } = req.user;\n  res.json({ token: jwt.sign({ ...claims, role: "admin" }, KEY, { expiresIn: "1d" }) });\n}\n',
    ],
  ])("leaves the times of the old one behind: %s", async (_what, text, wanted) => {
    expect(await repaired(text)).toBe(wanted);
  });

  it("says so to the compiler", async () => {
    const text =
      "export function issue(guest: Guest, days = 1): string {\n  return jwt.sign(guest, KEY!, { expiresIn: days * 86400 });\n}\n";
    expect(await repaired(text, undefined, "tokens.ts")).toContain(
      "issue({ iat, exp, ...guest }: Guest & { iat?: unknown; exp?: unknown }, days = 1)",
    );
  });

  it("leaves another claim behind where that one is set anew", async () => {
    const text = 'export function issue(guest) {\n  return jwt.sign(guest, KEY, { audience: "gate" });\n}\n';
    expect(await repaired(text, KEPT("audience", "aud"))).toContain("issue({ iat, aud, ...guest })");
  });

  it("is left alone where the code sets both by itself", async () => {
    const text =
      'export function issue(guest) {\n  return jwt.sign({ sub: guest, exp: soon() }, KEY, { expiresIn: "2h" });\n}\n';
    expect(await repaired(text)).toBeNull();
  });
});
