import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMark, markOf, parseRedaction, redactionsIn } from "./mark.ts";

const NOTHING = { length: null, characters: null, algorithm: null, claims: [], expiresIn: null };

describe("parseRedaction", () => {
  it.each([
    ["[Filtered]", { kind: "opaque", ...NOTHING }],
    ["[REDACTED]", { kind: "opaque", ...NOTHING }],
    [
      "[Filtered string length=12 class=alnum]",
      { ...NOTHING, kind: "string", length: 12, characters: "alnum" },
    ],
    ["[Filtered number length=4]", { ...NOTHING, kind: "number", length: 4 }],
    [
      "[Filtered jwt alg=HS256 claims=exp,sub exp=-3600 length=148]",
      {
        kind: "jwt",
        length: 148,
        characters: null,
        algorithm: "HS256",
        claims: ["exp", "sub"],
        expiresIn: -3600,
      },
    ],
  ])("reads %s", (mark, redaction) => {
    expect(parseRedaction(mark)).toEqual(redaction);
  });

  it.each(["", "Filtered", "[Filtered", "[Filtered secret]", "[Filtered string length=a b]", "x [Filtered]"])(
    "takes %j for no mark",
    (text) => {
      expect(parseRedaction(text)).toBeNull();
    },
  );

  it("finds the marks inside a text", () => {
    const marks = redactionsIn("Bearer [Filtered jwt alg=HS256 length=9] and [Filtered]");
    expect(marks.map(({ kind, algorithm }) => [kind, algorithm])).toEqual([
      ["jwt", "HS256"],
      ["opaque", null],
    ]);
  });
});

describe("markOf", () => {
  it.each([
    ["4711", "digits"],
    ["0123456789abcdef", "hex"],
    ["secret", "alpha"],
    ["secret1", "alnum"],
    ["a+b/c=", "base64"],
    ["p4ss!", "ascii"],
    ["two words", "text"],
    ["pässword", "text"],
  ])("tells the class of %j", (secret, characters) => {
    expect(parseRedaction(markOf(secret, 0))).toMatchObject({
      kind: "string",
      length: secret.length,
      characters,
    });
  });

  it("tells of a token what reproduction needs, never a value of a claim", () => {
    const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString("base64url");
    const claims = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ minLength: 12 }), {
      maxKeys: 6,
    });
    fc.assert(
      fc.property(claims, fc.integer({ min: -1e6, max: 1e6 }), (payload, exp) => {
        const token = `${part({ alg: "ES256" })}.${part({ ...payload, exp })}.c2ln`;
        const mark = markOf(token, 5_000);
        expect(parseRedaction(mark)).toEqual({
          kind: "jwt",
          length: token.length,
          characters: null,
          algorithm: "ES256",
          claims: [...new Set([...Object.keys(payload), "exp"])].sort(),
          expiresIn: exp - 5,
        });
        for (const value of Object.values(payload)) expect(mark).not.toContain(value);
      }),
    );
  });

  it("always gives a mark", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", minLength: 1 }),
          fc.string().map((text) => `eyJ${text}`),
        ),
        (secret) => {
          expect(isMark(markOf(secret, 0))).toBe(true);
        },
      ),
    );
  });
});
