import type { CanonicalEvent } from "@bugstack/event";
import { describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { outOfRangeRecipe } from "./index.ts";

const APP = `const express = require("express");
const { digitsOf } = require("./params");

const app = express();
app.get("/convert/:cents", (req, res) => {
  const digits = digitsOf(req.query);
  res.json({ value: (Number(req.params.cents) / 100).toFixed(digits) });
});
module.exports = { app };
`;
const ERRORS = `class BadParameter extends Error {
  constructor(name, reason) {
    super(\`\${name} \${reason}\`);
    this.statusCode = 400;
  }
}
module.exports = { BadParameter };
`;

function params(check: string): string {
  return `const { BadParameter } = require("./errors");

exports.digitsOf = (query) => {
  const digits = Number(query.digits ?? 2);
${check}
  return digits;
};
`;
}

async function repaired(check: string): Promise<string | null> {
  const files = { "app.js": APP, "errors.js": ERRORS, "params.js": params(check) };
  const request = {
    method: "GET",
    path: "/convert/1999",
    query: [["digits", "-2"]],
    headers: [],
    cookies: {},
    body: null,
    route: "/convert/:cents",
  } as unknown as CanonicalEvent["request"];
  const { investigation, close } = await investigateJavascript(
    files,
    "RangeError: toFixed() digits argument must be between 0 and 100",
    [{ path: "app.js", statement: "toFixed(digits)", at: "toFixed" }],
    request,
  );
  try {
    const patch = patchesOf(outOfRangeRecipe, investigation).find((one) =>
      one.edits.some(({ path }) => path === "params.js"),
    );
    return patch ? patched(files, patch, "params.js") : null;
  } finally {
    close();
  }
}

describe("a number that the house's own reader lets through", () => {
  it("is refused there, in the words of the other refusal", async () => {
    const check = `  if (!Number.isInteger(digits)) throw new BadParameter("digits", "must be a whole number");`;
    expect(await repaired(check)).toContain(
      `${check}\n  if (digits < 0 || digits > 100) throw new BadParameter("digits", "must be between 0 and 100");`,
    );
  });

  it("is refused by the same condition, where the words say nothing of numbers", async () => {
    const check = `  if (Number.isNaN(digits)) throw new BadParameter("digits", "is not valid");`;
    expect(await repaired(check)).toContain("if (Number.isNaN(digits) || digits < 0 || digits > 100) throw");
  });

  it("is left alone where the reader refuses nothing", async () => {
    expect(await repaired("")).toBeNull();
  });

  it("is left alone where the reader throws what nobody answers", async () => {
    expect(await repaired(`  if (Number.isNaN(digits)) throw new TypeError("bug");`)).toBeNull();
  });
});
