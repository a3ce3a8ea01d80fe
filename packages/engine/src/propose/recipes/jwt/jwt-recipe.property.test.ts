import { execFileSync, spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jwtRecipe } from "./index.ts";
import { open } from "./investigate.testing.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** One way to write the same mistake. */
interface Variation {
  readonly library: keyof typeof LIBRARIES;
  readonly style: "named" | "module" | "alias" | "exceptions";
  readonly caught: "base" | "tuple" | "Exception";
  readonly cause: "" | " from {e}" | " from None";
  readonly answer: "keywords" | "positions" | "lines" | "variable" | "subclass";
  readonly names: {
    readonly function: string;
    readonly token: string;
    readonly claims: string;
    readonly error: string;
  };
  readonly isAsync: boolean;
  readonly place: "module" | "class" | "nested";
  readonly returns: "directly" | "later";
  readonly quote: '"' | "'";
  readonly indent: "  " | "    " | "\t";
  readonly ending: "\n" | "\r\n";
  readonly log: boolean;
}

const LIBRARIES = {
  jose: {
    module: "jose",
    base: "JWTError",
    expired: "ExpiredSignatureError",
    errors: "jose.exceptions",
    home: "jose",
  },
  pyjwt: {
    module: "jwt",
    base: "PyJWTError",
    expired: "ExpiredSignatureError",
    errors: "jwt.exceptions",
    home: "jwt",
  },
  authlib: {
    module: "authlib.jose",
    base: "JoseError",
    expired: "ExpiredTokenError",
    errors: "authlib.jose.errors",
    home: "authlib.jose.errors",
  },
} as const;

const name = fc.stringMatching(/^[a-z][a-z_]{2,12}$/).map((text) => `${text}_x`);

const variation: fc.Arbitrary<Variation> = fc.record({
  library: fc.constantFrom("jose", "pyjwt", "authlib"),
  style: fc.constantFrom("named", "module", "alias", "exceptions"),
  caught: fc.constantFrom("base", "tuple", "Exception"),
  cause: fc.constantFrom("", " from {e}", " from None"),
  answer: fc.constantFrom("keywords", "positions", "lines", "variable", "subclass"),
  names: fc
    .uniqueArray(name, { minLength: 4, maxLength: 4 })
    .map(([fn = "", token = "", claims = "", error = ""]) => ({ function: fn, token, claims, error })),
  isAsync: fc.boolean(),
  place: fc.constantFrom("module", "class", "nested"),
  returns: fc.constantFrom("directly", "later"),
  quote: fc.constantFrom('"', "'"),
  indent: fc.constantFrom("  ", "    ", "\t"),
  ending: fc.constantFrom("\n", "\r\n"),
  log: fc.boolean(),
});

function importsOf({ library, style }: Variation): { lines: string[]; jwt: string; base: string } {
  const { module, base, errors, home } = LIBRARIES[library];
  const whole = library === "pyjwt" ? "import jwt" : `from ${module} import jwt`;
  switch (style) {
    case "named":
      return { lines: [whole, `from ${home} import ${base}`], jwt: "jwt", base };
    case "module":
      return library === "pyjwt"
        ? { lines: [whole], jwt: "jwt", base: `jwt.${base}` }
        : { lines: [whole, `import ${errors} as token_errors`], jwt: "jwt", base: `token_errors.${base}` };
    case "alias":
      return library === "pyjwt"
        ? { lines: ["import jwt as tokens"], jwt: "tokens", base: `tokens.${base}` }
        : {
            lines: [`from ${module} import jwt as tokens`, `from ${home} import ${base} as BadToken`],
            jwt: "tokens",
            base: "BadToken",
          };
    case "exceptions":
      return { lines: [whole, `from ${errors} import ${base}`], jwt: "jwt", base };
  }
}

function write(given: Variation): { text: string; statement: string } {
  const { names, quote: q, indent: i, caught, cause } = given;
  const { lines: imports, jwt, base } = importsOf(given);
  const classes = caught === "base" ? base : caught === "tuple" ? `(${base}, ValueError)` : "Exception";
  const alias = cause.includes("{e}") ? ` as ${names.error}` : "";
  const detail = `${q}Nope${q}`;
  const answers = {
    keywords: [`HTTPException(status_code=401, detail=${detail})`],
    positions: [`HTTPException(401, ${detail})`],
    lines: [
      "HTTPException(",
      `${i}status_code=status.HTTP_401_UNAUTHORIZED,`,
      `${i}detail=${detail},  # said to clients`,
      ")",
    ],
    variable: ["refusal_v"],
    subclass: [`Refused(status_code=401, detail=${detail})`],
  };
  const answer = answers[given.answer];
  const raise = answer.map((line, index) => (index === 0 ? `raise ${line}` : line));
  raise.push(`${raise.pop()}${cause.replace("{e}", names.error)}`);
  const call = `${jwt}.decode(${names.token}, KEY)`;
  const body = given.returns === "directly" ? [`return ${call}`] : [`${names.claims} = ${call}`];
  const statement = body[0] ?? "";
  const own = given.place === "class" ? `self, ${names.token}` : names.token;
  const lines = [
    `${given.isAsync ? "async " : ""}def ${names.function}(${own}):`,
    ...(given.answer === "variable"
      ? [`${i}refusal_v = HTTPException(status_code=401, detail=${detail})`]
      : []),
    `${i}try:`,
    ...body.map((line) => `${i}${i}${line}`),
    `${i}except ${classes}${alias}:`,
    ...(given.log ? [`${i}${i}print(${q}refused${q})`] : []),
    ...raise.map((line) => `${i}${i}${line}`),
    ...(given.returns === "later" ? [`${i}return ${names.claims}`] : []),
  ];
  const wrapped =
    given.place === "module"
      ? lines
      : [given.place === "class" ? "class Reader:" : "if True:", ...lines.map((line) => `${i}${line}`)];
  const head = ["from fastapi import HTTPException, status", ...imports, "", `KEY = ${q}k${q}`, ""];
  const subclass = given.answer === "subclass" ? ["class Refused(HTTPException):", `${i}pass`, ""] : [];
  return { text: [...head, ...subclass, ...wrapped, ""].join(given.ending), statement };
}

async function patched(
  given: Variation,
): Promise<{ before: string; after: string; again: string | undefined }> {
  const { text, statement } = write(given);
  const { expired, errors } = LIBRARIES[given.library];
  const chain = [
    { type: expired, module: errors, value: "too old", at: ["auth.py", statement] as const },
    {
      type: "HTTPException",
      module: "fastapi.exceptions",
      value: "401: Nope",
      at: ["auth.py", statement] as const,
    },
  ];
  const project = await open({ "auth.py": text }, chain);
  try {
    const recognition = jwtRecipe.recognise(project.investigation);
    expect(recognition?.alarm).toBe(true);
    const cause = recognition && jwtRecipe.causes(project.investigation, recognition)[0];
    expect(cause?.class).toBe("code");
    const patch = cause && jwtRecipe.patches(project.investigation, cause)[0];
    expect(patch).toBeDefined();
    const after = project.apply(patch?.edits ?? []).get("auth.py") ?? "";
    const reopened = await open({ "auth.py": after }, chain);
    const again = jwtRecipe.recognise(reopened.investigation);
    reopened.close();
    return { before: text, after, again: again?.alarm ? "still an alarm" : undefined };
  } finally {
    project.close();
  }
}

describe("a hidden expiry, however it is written", () => {
  it("is told apart, once, with nothing else touched", async () => {
    const texts: string[] = [];
    await fc.assert(
      fc.asyncProperty(variation, async (given) => {
        const { before, after, again } = await patched(given);
        texts.push(after);
        expect(again).toBeUndefined();
        expect(after.match(/except .*Expired\w+/g)).toHaveLength(1);
        expect(after).toContain("Token has expired");
        expect(after).toContain("WWW-Authenticate");
        // Lines that were there are there still, in their order; only those of an extended import or answer changed.
        const old = before.split(given.ending);
        const kept = old.filter((line) => after.split(given.ending).includes(line));
        expect(old.length - kept.length).toBeLessThanOrEqual(3);
        expect(after.includes("\r\n")).toBe(given.ending === "\r\n");
        if (given.ending === "\r\n") expect(after.replaceAll("\r\n", "")).not.toContain("\n");
      }),
      { numRuns: 80 },
    );
    if (!hasPython) return;
    const program =
      "import json, sys\nfor number, text in enumerate(json.load(sys.stdin)): compile(text, str(number), 'exec')";
    execFileSync("python3", ["-c", program], { input: JSON.stringify(texts) });
  });
});
