import { describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { platformUseRecipe } from "./index.ts";

async function repaired(text: string, error: string, statement: string, at?: string) {
  const files = { "src/app.js": text };
  const raised = [{ path: "src/app.js", statement, ...(at && { at }) }];
  const { investigation, close } = await investigateJavascript(files, error, raised);
  const [patch] = patchesOf(platformUseRecipe, investigation);
  close();
  return patch ? patched(files, patch, "src/app.js") : null;
}

describe("what a library demands", () => {
  it.each([
    [
      "a subject that is a text",
      "jwt.sign({}, key, { subject: user.id })",
      'Error: "subject" must be a string',
      "sign",
      "subject: String(user.id)",
    ],
    [
      "a claim that is a text",
      "token.setSubject(user.id)",
      'TypeError: "sub" claim must be a string',
      "setSubject",
      "setSubject(String(user.id))",
    ],
    [
      "a key of bytes",
      "token.sign(secret)",
      "TypeError: Key for the HS256 algorithm must be one of type CryptoKey, KeyObject, JSON Web Key, or Uint8Array.",
      "sign",
      "sign(new TextEncoder().encode(secret))",
    ],
    [
      "a date for a cookie",
      'res.cookie("a", "1", { expires: Date.now() + 1000 })',
      "TypeError: option expires is invalid",
      "cookie",
      "expires: new Date(Date.now() + 1000)",
    ],
    [
      "a status that is a number",
      "res.status(answer.status)",
      'TypeError: Invalid status code: "404". Status code must be an integer.',
      "status(",
      "status(Number(answer.status))",
    ],
    [
      "a text for plain content",
      "reply.send(count)",
      "FastifyError: Attempted to send payload of invalid type 'number'. Expected a string or Buffer.",
      "send",
      "send(String(count))",
    ],
  ])("is %s", async (_name, call, error, at, wanted) => {
    expect(await repaired(`export function work() {\n  return ${call};\n}\n`, error, call, at)).toContain(
      wanted,
    );
  });

  it("is that the middleware waits before it reads what the handlers made", async () => {
    const text =
      'import Koa from "koa";\nexport const timing = async (ctx, next) => {\n  next();\n  ctx.set("n", String(ctx.body.length));\n};\n';
    const error = "TypeError: Cannot read properties of undefined (reading 'length')";
    expect(await repaired(text, error, 'ctx.set("n"', "")).toContain("  await next();");
  });

  it("leaves a status alone that is no number at all", async () => {
    const text = "export function work() {\n  return res.status(answer.status);\n}\n";
    const error = 'TypeError: Invalid status code: "gone". Status code must be an integer.';
    expect(await repaired(text, error, "res.status")).toBeNull();
  });
});
