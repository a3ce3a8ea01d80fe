import { afterEach, describe, expect, it } from "vitest";
import { jwtRecipe } from "./index.ts";
import { type Chain, type Opened, open } from "./investigate.testing.ts";

const opened: Opened[] = [];
afterEach(() => {
  for (const project of opened.splice(0)) project.close();
});

async function project(files: Readonly<Record<string, string>>, chain: readonly Chain[]): Promise<Opened> {
  const made = await open(files, chain);
  opened.push(made);
  return made;
}

function expired(path: string, statement: string, value = "Signature has expired."): Chain {
  return { type: "ExpiredSignatureError", module: "jose.exceptions", value, at: [path, statement] };
}

function refused(path: string, statement: string, value = "401: Could not validate credentials"): Chain {
  return { type: "HTTPException", module: "fastapi.exceptions", value, at: [path, statement] };
}

/** A module that verifies tokens, with a given handler. */
function verifier(handler: string, imports = "from jose import JWTError, jwt"): string {
  return `from fastapi import HTTPException, status
${imports}

KEY = "secret"


def verify(token: str) -> dict:
    try:
        return jwt.decode(token, KEY, algorithms=["HS256"])
${handler}
`;
}

const BROAD = `    except JWTError:
        raise HTTPException(status_code=401, detail="Could not validate credentials")`;

function firstPatch(made: Opened) {
  const recognition = jwtRecipe.recognise(made.investigation);
  if (!recognition) throw new Error("not recognised");
  const cause = jwtRecipe
    .causes(made.investigation, recognition)
    .find((candidate) => candidate.class === "code");
  const patch = cause && jwtRecipe.patches(made.investigation, cause)[0];
  return { recognition, cause, patch };
}

describe("recognising a token error", () => {
  it("is an alarm when a handler hides the expiry behind a broader class", async () => {
    const made = await project({ "auth.py": verifier(BROAD) }, [
      expired("auth.py", "return jwt.decode"),
      refused("auth.py", "raise HTTPException"),
    ]);
    expect(jwtRecipe.recognise(made.investigation)).toMatchObject({
      alarm: true,
      contract: {
        kind: "answer",
        status: [401],
        detail: ["expired"],
        headers: [["WWW-Authenticate", "Bearer"]],
      },
    });
  });

  it.each([
    [
      "names the class",
      `    except ExpiredSignatureError:\n        raise HTTPException(401, "Old")\n${BROAD}`,
    ],
    ["names the class beside the broad one", BROAD.replace("JWTError", "(ExpiredSignatureError, JWTError)")],
  ])("is none when the handler %s", async (_, handler) => {
    const text = verifier(handler, "from jose import ExpiredSignatureError, JWTError, jwt");
    const made = await project({ "auth.py": text }, [
      expired("auth.py", "return jwt.decode"),
      refused("auth.py", "raise HTTPException"),
    ]);
    const recognition = jwtRecipe.recognise(made.investigation);
    expect(recognition).toMatchObject({ alarm: false, contract: null });
    expect(firstPatch(made).patch).toBeUndefined();
  });

  it("is none when the answer tells the expiry already", async () => {
    const handler = BROAD.replace("JWTError:", "JWTError as error:").replace(
      '"Could not validate credentials"',
      "str(error)",
    );
    const made = await project({ "auth.py": verifier(handler) }, [
      expired("auth.py", "return jwt.decode"),
      refused("auth.py", "raise HTTPException", "401: Signature has expired."),
    ]);
    expect(jwtRecipe.recognise(made.investigation)?.alarm).toBe(false);
  });

  it.each([
    ["JWTError", "Not enough segments"],
    ["JWTError", "Signature verification failed."],
    ["JWTClaimsError", "Invalid audience"],
  ])("is none for a forged or malformed token or a foreign claim: %s, %s", async (type, value) => {
    const made = await project({ "auth.py": verifier(BROAD) }, [
      { ...expired("auth.py", "return jwt.decode", value), type },
      refused("auth.py", "raise HTTPException"),
    ]);
    expect(jwtRecipe.recognise(made.investigation)?.alarm).toBe(false);
    expect(firstPatch(made).cause).toBeUndefined();
  });

  it("leaves errors of other families alone", async () => {
    const made = await project({ "auth.py": verifier(BROAD) }, [
      { type: "KeyError", module: "builtins", value: "'sub'", at: ["auth.py", "return jwt.decode"] },
    ]);
    expect(jwtRecipe.recognise(made.investigation)).toBeNull();
  });

  it.each(["constructor", "__proto__", "toString"])("is not fooled by a class called %s", async (type) => {
    const made = await project({ "auth.py": verifier(BROAD) }, [
      { ...expired("auth.py", "return jwt.decode"), type },
      refused("auth.py", "raise HTTPException"),
    ]);
    expect(jwtRecipe.recognise(made.investigation)).toBeNull();
  });
});

describe("the patch for a hidden expiry", () => {
  it("answers the expiry before the broad handler, in the form of its answer, with the header on both", async () => {
    const made = await project({ "auth.py": verifier(BROAD) }, [
      expired("auth.py", "return jwt.decode"),
      refused("auth.py", "raise HTTPException"),
    ]);
    const { patch } = firstPatch(made);
    expect(made.apply(patch?.edits ?? []).get("auth.py")).toBe(`from fastapi import HTTPException, status
from jose import ExpiredSignatureError, JWTError, jwt

KEY = "secret"


def verify(token: str) -> dict:
    try:
        return jwt.decode(token, KEY, algorithms=["HS256"])
    except ExpiredSignatureError:
        raise HTTPException(
            status_code=401,
            detail="Token has expired",
            headers={"WWW-Authenticate": "Bearer"},
        )
    except JWTError:
        raise HTTPException(
            status_code=401,
            detail="Could not validate credentials",
            headers={"WWW-Authenticate": "Bearer"},
        )
`);
    expect(patch?.obligations.map((obligation) => obligation.source)).toEqual(["RFC 6750, section 3"]);
  });

  it("copies the constructor where the answer is made before the try", async () => {
    const text = `import jwt
from fastapi import Depends, HTTPException, status
from jwt.exceptions import InvalidTokenError


async def current_user(token: str):
    credentials_exception = HTTPException(
        status_code=status.HTTP_401_UNAUTHORIZED,
        detail="Could not validate credentials",
        headers={"WWW-Authenticate": "Bearer"},
    )
    try:
        payload = jwt.decode(token, "secret", algorithms=["HS256"])
        username = payload.get("sub")
        if username is None:
            raise credentials_exception
    except InvalidTokenError:
        raise credentials_exception
    return username
`;
    const made = await project({ "main.py": text }, [
      { ...expired("main.py", "payload = jwt.decode"), module: "jwt.exceptions" },
      refused("main.py", "except InvalidTokenError"),
    ]);
    const { patch } = firstPatch(made);
    expect(made.apply(patch?.edits ?? []).get("main.py")).toBe(
      text.replace("import InvalidTokenError", "import ExpiredSignatureError, InvalidTokenError").replace(
        "    except InvalidTokenError:",
        `    except ExpiredSignatureError:
        raise HTTPException(
            status_code=status.HTTP_401_UNAUTHORIZED,
            detail="Token has expired",
            headers={"WWW-Authenticate": "Bearer"},
        )
    except InvalidTokenError:`,
      ),
    );
    expect(patch?.obligations).toEqual([]);
  });

  it.each([
    ["import jwt", "jwt.PyJWTError", "jwt.ExpiredSignatureError"],
    ["import jwt", "jwt.exceptions.InvalidTokenError", "jwt.exceptions.ExpiredSignatureError"],
    ["import jwt", "Exception", "jwt.ExpiredSignatureError"],
    ["import jwt as tokens", "tokens.PyJWTError", "tokens.ExpiredSignatureError"],
    ["import jwt\nfrom jwt import PyJWTError as Bad", "Bad", "ExpiredSignatureError"],
    ["import jwt\nfrom jwt import ExpiredSignatureError as Old, PyJWTError", "PyJWTError", "Old"],
    ["import jwt", "(jwt.PyJWTError, ValueError)", "jwt.ExpiredSignatureError"],
    ["from jose import jwt", "Exception", "ExpiredSignatureError"],
    ["from jose import exceptions, jwt", "exceptions.JOSEError", "exceptions.ExpiredSignatureError"],
    ["from jose import jwt\nfrom jose.exceptions import JWTError", "JWTError", "ExpiredSignatureError"],
    ["from jose import jwt, JWTError", "JWTError", "ExpiredSignatureError"],
  ])("names the class as the file does: %s, except %s", async (imports, caught, wanted) => {
    const alias = imports.includes("as tokens") ? "tokens" : "jwt";
    const text = verifier(BROAD.replace("JWTError", caught), imports).replace(
      "return jwt.",
      `return ${alias}.`,
    );
    const made = await project({ "auth.py": text }, [
      {
        ...expired("auth.py", `return ${alias}.decode`),
        module: imports.includes("jose") ? "jose.exceptions" : "jwt.exceptions",
      },
      refused("auth.py", "raise HTTPException"),
    ]);
    const { patch } = firstPatch(made);
    const after = made.apply(patch?.edits ?? []).get("auth.py") ?? "";
    expect(after).toContain(`    except ${wanted}:\n`);
    if (!wanted.includes(".") && wanted !== "Old")
      expect(after).toMatch(
        /^from jose.* import .*ExpiredSignatureError|^from jwt.* import .*ExpiredSignatureError/m,
      );
  });

  it("refuses a token without a subject where callers rely on it", async () => {
    const files = {
      "auth.py": verifier(BROAD),
      "users.py": `from auth import verify\n\n\ndef whoami(token):\n    return find(verify(token).get("sub"))\n`,
    };
    const made = await project(files, [
      expired("auth.py", "return jwt.decode"),
      refused("auth.py", "raise HTTPException"),
    ]);
    const { patch } = firstPatch(made);
    expect(patch?.obligations.map((obligation) => obligation.id)).toEqual(["challenge", "subject"]);
    expect(
      made.apply(patch?.edits ?? []).get("auth.py"),
    ).toContain(`        payload = jwt.decode(token, KEY, algorithms=["HS256"])
        if payload.get("sub") is None:
            raise HTTPException(
                status_code=401,
                detail="Could not validate credentials",
                headers={"WWW-Authenticate": "Bearer"},
            )
        return payload
`);
  });

  it.each([
    [
      "nobody reads the subject",
      `from auth import verify\n\n\ndef scopes(token):\n    return verify(token)["scope"]\n`,
    ],
    [
      "the caller refuses it himself",
      `from auth import verify\n\n\ndef whoami(token):\n    claims = verify(token)\n    name = claims.get("sub")\n    if not name:\n        raise ValueError\n    return name\n`,
    ],
  ])("leaves the subject alone when %s", async (_, users) => {
    const made = await project({ "auth.py": verifier(BROAD), "users.py": users }, [
      expired("auth.py", "return jwt.decode"),
      refused("auth.py", "raise HTTPException"),
    ]);
    expect(firstPatch(made).patch?.obligations.map((obligation) => obligation.id)).toEqual(["challenge"]);
  });

  it("handles an expiry that nothing caught, and the other bad tokens with it", async () => {
    const text = `import jwt\nfrom fastapi import Depends, FastAPI\n\n\ndef user(token: str):\n    return jwt.decode(token, "k", ["HS256"])\n`;
    const made = await project({ "app.py": text }, [
      { ...expired("app.py", "return jwt.decode"), module: "jwt.exceptions" },
    ]);
    const { recognition, patch } = firstPatch(made);
    expect(recognition.alarm).toBe(true);
    const after = made.apply(patch?.edits ?? []).get("app.py") ?? "";
    expect(after).toContain("from fastapi import Depends, FastAPI, HTTPException\n");
    expect(after).toContain(
      `    try:\n        return jwt.decode(token, "k", ["HS256"])\n    except jwt.ExpiredSignatureError:\n`,
    );
    expect(after).toContain("    except jwt.InvalidTokenError:\n");
    expect(patch?.obligations.map((obligation) => obligation.source)).toEqual(["RFC 6750, section 3.1"]);
  });
});

describe("an expiry that was forgotten beside other refusals", () => {
  const guard = (clause: string) => `import jwt


class Denied(Exception):
    def __init__(self, reason, message):
        super().__init__(message)
        self.reason = reason


def bearer(header):
    if not header:
        raise Denied("session-absent", "Log in first")
    return header


def reader(header):
    try:
        session = jwt.decode(bearer(header), "k" * 32, ["HS256"])
${clause}
    return session["sub"]
`;
  const chain = [
    {
      ...{ type: "ExpiredSignatureError", module: "jwt.exceptions", value: "Signature has expired" },
      at: ["reader.py", "session = jwt.decode"] as [string, string],
    },
  ];

  it("is refused in their form, with a code of its own where the house has one for each reason", async () => {
    const clause = `    except jwt.DecodeError:\n        raise Denied("session-invalid", "This is no session of ours")`;
    const made = await project({ "reader.py": guard(clause) }, chain);
    const { patch } = firstPatch(made);
    expect(made.apply(patch?.edits ?? []).get("reader.py")).toContain(
      `    except jwt.ExpiredSignatureError:\n        raise Denied("session-expired", "Token has expired")\n    except jwt.DecodeError:\n`,
    );
    expect(patch?.obligations).toEqual([]);
  });

  it("keeps a code that stands alone", async () => {
    const clause = `    except jwt.DecodeError:\n        raise Denied("bad-credentials", "This is no session of ours")`;
    const made = await project({ "reader.py": guard(clause) }, chain);
    expect(made.apply(firstPatch(made).patch?.edits ?? []).get("reader.py")).toContain(
      `raise Denied("bad-credentials", "Token has expired")\n    except jwt.DecodeError:\n`,
    );
  });

  it("is not answered in a form that is strange there", async () => {
    const clause = "    except jwt.DecodeError as error:\n        raise error.__class__ from None";
    const made = await project({ "reader.py": guard(clause), "web.py": "import flask\n" }, chain);
    expect(firstPatch(made).patch).toBeUndefined();
  });
});

describe("sides that disagree", () => {
  const settings = `class Settings:\n    algorithm = "HS256"\n    key = "secret"\n\n\nsettings = Settings()\n`;
  const chain = (value: string): Chain[] => [
    { type: "JWTError", module: "jose.exceptions", value, at: ["verify.py", "return jwt.decode"] },
    refused("verify.py", "raise HTTPException"),
  ];

  function sides(sign: string, verify: string): Record<string, string> {
    return {
      "settings.py": settings,
      "sign.py": `from jose import jwt\n\nfrom settings import settings\n\n\ndef issue(name):\n    return jwt.encode({"sub": name}, ${sign})\n`,
      "verify.py": `from fastapi import HTTPException\nfrom jose import JWTError, jwt\n\nfrom settings import settings\n\n\ndef verify(token):\n    try:\n        return jwt.decode(token, ${verify})\n    except JWTError:\n        raise HTTPException(401, "Bad")\n`,
    };
  }

  it.each([
    [
      "sign.py",
      'settings.key, algorithm="HS512"',
      "settings.key, algorithms=[settings.algorithm]",
      "algorithm=settings.algorithm",
    ],
    [
      "verify.py",
      "settings.key, algorithm=settings.algorithm",
      'settings.key, algorithms=["RS256"]',
      "algorithms=[settings.algorithm]",
    ],
    [
      "sign.py",
      '"secret-2", algorithm=settings.algorithm',
      "settings.key, algorithms=[settings.algorithm]",
      "settings.key, algorithm",
    ],
  ])("patches the side that departs from the shared setting: %s", async (path, sign, verify, wanted) => {
    const message = wanted.startsWith("settings")
      ? "Signature verification failed."
      : "The specified alg value is not allowed";
    const made = await project(sides(sign, verify), chain(message));
    const { recognition, cause, patch } = firstPatch(made);
    expect(recognition.alarm).toBe(true);
    expect(cause?.id).toContain("sides-disagree");
    const after = made.apply(patch?.edits ?? []);
    expect(after.get(path)).toContain(wanted);
    expect(new Set(patch?.edits.map((edit) => edit.path))).toEqual(new Set([path]));
  });

  it.each([
    ["both are literals", 'settings.key, algorithm="HS512"', 'settings.key, algorithms=["HS256"]'],
    [
      "keys come from different variables",
      'os.environ["A"], algorithm=settings.algorithm',
      'os.environ["B"], algorithms=[settings.algorithm]',
    ],
  ])("gives advice only when %s", async (_, sign, verify) => {
    const message = sign.includes("environ")
      ? "Signature verification failed."
      : "The specified alg value is not allowed";
    const made = await project(sides(sign, verify), chain(message));
    const recognition = jwtRecipe.recognise(made.investigation);
    expect(recognition?.alarm).toBe(true);
    const [cause] = recognition ? jwtRecipe.causes(made.investigation, recognition) : [];
    expect(cause).toMatchObject({ class: "config", guideSection: "algorithms-and-keys" });
    expect(cause?.advice).not.toEqual([]);
    expect(cause && jwtRecipe.patches(made.investigation, cause)).toEqual([]);
  });
});

describe("a short lifetime without renewal", () => {
  const issuing = (minutes: string) =>
    `from datetime import datetime, timedelta\n\nfrom jose import jwt\n\nMINUTES = ${minutes}\n\n\ndef issue(name):\n    return jwt.encode({"sub": name, "exp": datetime.utcnow() + timedelta(minutes=MINUTES)}, "k")\n`;
  const chain = [expired("auth.py", "return jwt.decode"), refused("auth.py", "raise HTTPException")];

  it("is told beside the real cause, with the guide's section, and never patched", async () => {
    const made = await project({ "auth.py": verifier(BROAD), "issue.py": issuing("5") }, chain);
    const recognition = jwtRecipe.recognise(made.investigation);
    const causes = recognition ? jwtRecipe.causes(made.investigation, recognition) : [];
    expect(causes.map((cause) => cause.class)).toEqual(["code", "config"]);
    expect(causes[1]).toMatchObject({ guideSection: "refresh-tokens", path: "issue.py" });
    expect(causes[1] && jwtRecipe.patches(made.investigation, causes[1])).toEqual([]);
  });

  it.each([
    ["tokens live for hours", issuing("600"), ""],
    [
      "there is a route for refreshing",
      issuing("5"),
      `from issue import issue\n\n\n@app.post("/auth/refresh")\ndef renew(name):\n    return issue(name)\n`,
    ],
  ])("is no matter when %s", async (_, issue, more) => {
    const made = await project({ "auth.py": verifier(BROAD), "issue.py": issue, "more.py": more }, chain);
    const recognition = jwtRecipe.recognise(made.investigation);
    expect(recognition && jwtRecipe.causes(made.investigation, recognition)).toHaveLength(1);
  });
});

describe("the guide", () => {
  it("has the sections that causes point to", () => {
    const ids = jwtRecipe.guide.sections.map((section) => section.id);
    expect(ids).toEqual(expect.arrayContaining(["hidden-expiry", "refresh-tokens", "algorithms-and-keys"]));
  });
});
