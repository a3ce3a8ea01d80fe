import { afterEach, describe, expect, it } from "vitest";
import { jwtRecipe } from "./index.ts";
import { type Chain, type Opened, open } from "./investigate.testing.ts";

const opened: Opened[] = [];
afterEach(() => {
  for (const project of opened.splice(0)) project.close();
});

/** The files after the first patch; null where there is none. Frames from the outside in, as `[path, line]`. */
async function fixed(files: Readonly<Record<string, string>>, ...frames: readonly Chain["at"][]) {
  const chain = frames.map((at): Chain => {
    return { type: "ExpiredSignatureError", module: "jwt.exceptions", value: "Signature has expired", at };
  });
  const made = await open(files, chain);
  opened.push(made);
  const { investigation } = made;
  const whole = {
    ...investigation,
    event: investigation.event && {
      ...investigation.event,
      exceptions: investigation.event.exceptions.slice(0, 1),
    },
    frames: investigation.frames.map((mapped) => ({ ...mapped, exception: 0 })),
  };
  const recognition = jwtRecipe.recognise(whole);
  const cause = recognition && jwtRecipe.causes(whole, recognition).find((one) => one.class === "code");
  const patch = cause ? jwtRecipe.patches(whole, cause)[0] : undefined;
  return patch ? { basis: patch.basis, files: made.apply(patch.edits), edits: patch.edits } : null;
}

const TICKETS = `import jwt

KEY = "secret"


class Refused(Exception):
    pass


def read(token, audience=None):
    return jwt.decode(token, KEY, algorithms=["HS256"], audience=audience)


def visitor(token):
    try:
        return read(token, audience="visitor")["sub"]
    except jwt.InvalidTokenError as error:
        raise Refused("this invitation is not valid") from error


def member(token):
    return read(token)["sub"]
`;

const APP = `from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from tickets import Refused, member

app = FastAPI()


@app.exception_handler(Refused)
async def refused(request: Request, error: Refused):
    return JSONResponse({"detail": str(error)}, status_code=401)


@app.get("/me")
def me(token: str):
    return member(token)
`;

describe("a token that is read by a helper whose other callers answer what it raises", () => {
  it("is answered by the caller that forgot, as the others do", async () => {
    const made = await fixed(
      { "tickets.py": TICKETS, "app.py": APP },
      ["app.py", "return member(token)"],
      ["tickets.py", 'return read(token)["sub"]'],
      ["tickets.py", "return jwt.decode"],
    );
    expect(made?.basis).toBe("house");
    expect(made?.files.get("tickets.py")).toBe(
      TICKETS.replace(
        'def member(token):\n    return read(token)["sub"]\n',
        `def member(token):
    try:
        return read(token)["sub"]
    except jwt.ExpiredSignatureError:
        raise Refused("Token has expired")
    except jwt.InvalidTokenError:
        raise Refused("Could not validate credentials")
`,
      ),
    );
  });

  it("is answered in the other file in which the caller stands", async () => {
    const routes = `import jwt
from fastapi import APIRouter, HTTPException

from security import claims

router = APIRouter()


@router.post("/refresh")
def refresh(token: str):
    try:
        return claims(token)
    except jwt.PyJWTError:
        raise HTTPException(401, "Sign in again")


@router.get("/profile")
def profile(token: str):
    body = claims(token)
    return body
`;
    const security = `import jwt


def claims(token):
    return jwt.decode(token, "secret", algorithms=["HS256"])
`;
    const made = await fixed(
      { "routes.py": routes, "security.py": security },
      ["routes.py", "body = claims(token)"],
      ["security.py", "return jwt.decode"],
    );
    expect(made?.files.get("security.py")).toBe(security);
    expect(made?.files.get("routes.py")).toContain(`    try:
        body = claims(token)
    except jwt.ExpiredSignatureError:
        raise HTTPException(
            401,
            "Token has expired",
            headers={"WWW-Authenticate": "Bearer"},
        )
`);
  });

  it("is left alone where the caller that forgot is not in the trace, or the others answer nothing", async () => {
    const files = { "tickets.py": TICKETS, "app.py": APP };
    expect(await fixed(files, ["tickets.py", "return jwt.decode"])).toBeNull();
    const silent = TICKETS.replace('raise Refused("this invitation is not valid") from error', "return None");
    expect(
      await fixed(
        { ...files, "tickets.py": silent },
        ["tickets.py", 'return read(token)["sub"]'],
        ["tickets.py", "return jwt.decode"],
      ),
    ).toBeNull();
  });
});

describe("a token that nobody answers for", () => {
  const reader = `import jwt

from errors import AuthError


def signed_in(token):
    return jwt.decode(token, "secret", algorithms=["HS256"])


def key_of(header):
    if header is None:
        raise AuthError("no key")
    return header
`;
  const errors = (status: number) => `class AuthError(Exception):
    pass


def install(app):
    @app.errorhandler(AuthError)
    def refused(error):
        return {"error": str(error)}, ${status}
`;
  const app =
    "from flask import Flask\n\nfrom errors import install\n\napp = Flask(__name__)\ninstall(app)\n";

  it("is refused with the project's own exception that its handler answers with 401", async () => {
    const made = await fixed({ "reader.py": reader, "errors.py": errors(401), "app.py": app }, [
      "reader.py",
      "return jwt.decode",
    ]);
    expect(made?.basis).toBe("house");
    expect(made?.files.get("reader.py")).toContain(`    except jwt.ExpiredSignatureError:
        raise AuthError("Token has expired")
`);
  });

  it.each([
    ["is answered otherwise", reader, errors(409)],
    [
      "speaks of another reason",
      reader.replaceAll("AuthError", "WrongPassword"),
      errors(401).replaceAll("AuthError", "WrongPassword"),
    ],
  ])(
    "is a guess where a module without requests would have to answer, and the exception %s",
    async (_, own, kinds) => {
      const made = await fixed({ "reader.py": own, "errors.py": kinds, "app.py": app }, [
        "reader.py",
        "return jwt.decode",
      ]);
      expect(made?.basis).toBe("guess");
    },
  );
});

describe("a request without a token", () => {
  const reading = (before: string) => `import jwt
from fastapi import Header, HTTPException


def claims(token):
    return jwt.decode(token, "secret", algorithms=["HS256"])


def device(x_token: str = Header()):
    try:
        return claims(x_token)
    except jwt.InvalidTokenError:
        raise HTTPException(401, "invalid token")


def guest(authorization: str = Header(default="")):
    token = authorization.removeprefix("Bearer ")
${before}    body = claims(token)
    return body
`;
  const missing = async (before: string) => {
    const at: Chain = {
      type: "ExpiredSignatureError",
      module: "jwt.exceptions",
      value: "Signature has expired",
      at: ["auth.py", "body = claims(token)"],
    };
    const made = await open({ "auth.py": reading(before) }, [at]);
    opened.push(made);
    const recognition = jwtRecipe.recognise(made.investigation);
    const cause =
      recognition && jwtRecipe.causes(made.investigation, recognition).find((one) => one.class === "code");
    const scenarios = cause ? jwtRecipe.patches(made.investigation, cause)[0]?.scenarios : [];
    return scenarios?.find(({ name }) => name === "missing_token");
  };

  it("need not name the scheme where the function refuses it before it reads a token, in words of its own", async () => {
    const scenario = await missing('    if not token:\n        raise HTTPException(400, "no token")\n');
    expect(scenario?.expectation).toMatchObject({ status: [401, 403, 400] });
    expect(scenario?.further?.[0]?.expectation).toMatchObject({ headers: [] });
  });

  it("names it where the refusal is the one of the patch, or names it already", async () => {
    const header = [["WWW-Authenticate", "Bearer"]];
    const named =
      '    if not token:\n        raise HTTPException(401, "no token", headers={"WWW-Authenticate": "Bearer"})\n';
    expect((await missing(""))?.further?.[0]?.expectation).toMatchObject({ headers: header });
    expect((await missing(named))?.further?.[0]?.expectation).toMatchObject({ headers: header });
  });
});
