import { afterEach, describe, expect, it } from "vitest";
import { jwtRecipe } from "./index.ts";
import { type Opened, open } from "./investigate.testing.ts";

const opened: Opened[] = [];
afterEach(() => {
  for (const project of opened.splice(0)) project.close();
});

/** The file after the first patch, and the class of the first cause, for an error that nothing caught. */
async function refused(source: string, type: string, value: string, module = "jwt.exceptions") {
  const made = await open({ "auth.py": source }, [{ type, module, value, at: ["auth.py", "jwt.decode"] }]);
  opened.push(made);
  const { investigation } = made;
  const recognition = jwtRecipe.recognise(investigation);
  const [cause] = recognition ? jwtRecipe.causes(investigation, recognition) : [];
  const patch = cause && jwtRecipe.patches(investigation, cause)[0];
  return { class: cause?.class, text: patch ? (made.apply(patch.edits).get("auth.py") ?? "") : null };
}

const HEAD = "import jwt\nfrom fastapi import HTTPException\n\nKEY = load_key()\n\n\ndef user_of(token):\n";
const NARROW = `${HEAD}    try:
        claims = jwt.decode(token, KEY, algorithms=["HS256"])
    except jwt.ExpiredSignatureError:
        raise HTTPException(401, "Token expired")
    return claims["sub"]
`;

describe("a token that cannot be accepted and that nothing catches", () => {
  it.each([
    ["DecodeError", "Not enough segments"],
    ["InvalidSignatureError", "Signature verification failed"],
  ])("is refused beside the expired one: %s", async (type, value) => {
    const { text } = await refused(NARROW, type, value);
    expect(text).toContain(
      '        raise HTTPException(401, "Token expired")\n    except jwt.InvalidTokenError:\n',
    );
    expect(text).toContain('"Could not validate credentials"');
  });

  it("is refused where it is read, where nothing is tried", async () => {
    const source = `${HEAD}    claims = jwt.decode(token, KEY, algorithms=["HS256"])\n    return claims["sub"]\n`;
    const { text } = await refused(source, "DecodeError", "Not enough segments");
    expect(text).toContain("    try:\n        claims = jwt.decode(");
    expect(text).toContain("    except jwt.InvalidTokenError:\n");
  });

  it("is the client's matter where it is refused already", async () => {
    const source = NARROW.replace("jwt.ExpiredSignatureError", "jwt.InvalidTokenError");
    expect(await refused(source, "DecodeError", "Not enough segments")).toEqual({
      class: "client",
      text: null,
    });
  });

  it("is no token of a client where the server's own key cannot be used", async () => {
    const { text } = await refused(NARROW, "InvalidKeyError", "Could not parse the provided public key.");
    expect(text).toBeNull();
  });

  it.each([
    ["every fault of a token", "jwt.PyJWTError", true],
    ["expired ones alone", "jwt.ExpiredSignatureError", false],
    ["bytes that are no text", "UnicodeDecodeError", false],
  ])(
    "is raised where its header is read as the function raises it, with a clause for %s",
    async (_what, caught, isRaised) => {
      const source = `import jwt

from keys import KEYS


class BadBadge(Exception):
    pass


def holder(badge):
    header = jwt.get_unverified_header(badge)
    if header.get("kid") not in KEYS:
        raise BadBadge("unknown key")
    try:
        claims = jwt.decode(badge, KEYS[header["kid"]], algorithms=["HS256"])
    except ${caught} as error:
        raise BadBadge(str(error)) from error
    return claims["sub"]
`;
      const made = await open({ "auth.py": source }, [
        {
          type: "DecodeError",
          module: "jwt.exceptions",
          value: "Not enough segments",
          at: ["auth.py", "jwt.get_unverified_header"],
        },
      ]);
      opened.push(made);
      const { investigation } = made;
      const recognition = jwtRecipe.recognise(investigation);
      const [cause] = recognition ? jwtRecipe.causes(investigation, recognition) : [];
      const patch = cause && jwtRecipe.patches(investigation, cause)[0];
      const text = patch ? made.apply(patch.edits).get("auth.py") : null;
      const wanted = `    try:
        header = jwt.get_unverified_header(badge)
    except jwt.PyJWTError as error:
        raise BadBadge(str(error)) from error
    if header`;
      expect(text?.includes(wanted) ?? false).toBe(isRaised);
      expect(text?.includes("HTTPException") ?? false).toBe(false);
    },
  );
});
