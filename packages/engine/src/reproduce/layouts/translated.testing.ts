import { answered, type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

export const translated: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "domain/__init__.py": "",
    "domain/tokens.py": `import time

import jwt

SECRET = "x" * 40


class BadToken(Exception):
    pass


def issue(sub, seconds=7200):
    return jwt.encode({"sub": sub, "exp": time.time() + seconds}, SECRET, algorithm="HS256")


def read(token):
    try:
        return jwt.decode(token, SECRET, algorithms=["HS256"])
    except jwt.PyJWTError as cause:
        raise BadToken("cannot read token") from cause
`,
    "web.py": `from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer

from domain.tokens import BadToken, read

app = FastAPI()


def current(token: str = Depends(OAuth2PasswordBearer(tokenUrl="x"))):
    try:
        claims = read(token)
    except BadToken as error:
        raise HTTPException(status_code=401, detail="Invalid token") from error
    return claims["sub"]


@app.get("/me")
def me(name: str = Depends(current)):
    return {"name": name}
`,
  },
  chain: [
    thrown("jwt.exceptions", "domain/tokens.py", "return jwt.decode"),
    {
      type: "BadToken",
      module: "domain.tokens",
      value: "cannot read token",
      at: ["domain/tokens.py", "raise BadToken"],
    },
    answered("web.py", "raise HTTPException", "401: Invalid token"),
  ],
  request: { method: "GET", path: "/me" },
  obligations: [],
};
