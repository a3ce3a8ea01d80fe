import { answered, type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

export const oneRefusal: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "app/__init__.py": "",
    "app/errors.py": `from fastapi import HTTPException, status

CREDENTIALS = HTTPException(
    status_code=status.HTTP_401_UNAUTHORIZED,
    detail="Could not validate credentials",
)
`,
    "app/auth.py": `from datetime import datetime, timedelta, timezone

import jwt
from fastapi import Depends
from fastapi.security import OAuth2PasswordBearer

from .errors import CREDENTIALS

SECRET = "x" * 40


async def issue(sub: str, expires: timedelta = timedelta(hours=4)) -> dict:
    claims = {"sub": sub, "exp": datetime.now(timezone.utc) + expires}
    return {"access_token": jwt.encode(claims, SECRET, algorithm="HS256"), "token_type": "bearer"}


async def current(token: str = Depends(OAuth2PasswordBearer(tokenUrl="x"))):
    try:
        claims = jwt.decode(token, SECRET, algorithms=["HS256"])
    except jwt.InvalidTokenError:
        raise CREDENTIALS
    return claims.get("sub")
`,
    "app/main.py": `from fastapi import Depends, FastAPI

from app.auth import current

app = FastAPI()


@app.get("/me")
async def me(name: str = Depends(current)):
    return {"name": name}
`,
  },
  chain: [
    thrown("jwt.exceptions", "app/auth.py", "claims = jwt.decode"),
    answered("app/auth.py", "raise CREDENTIALS", "401: Could not validate credentials"),
  ],
  request: { method: "GET", path: "/me" },
  obligations: ["subject"],
};
