import { answered, type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

export const cookie: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "core/__init__.py": "",
    "core/tokens.py": `"""Token codec."""
import os
from datetime import datetime, timedelta, timezone

import jwt as pyjwt

SECRET = os.getenv("SECRET", "dev-secret-dev-secret-dev-secret-dev")


def encode_token(claims: dict, minutes: int = 300) -> str:
    body = {**claims, "exp": datetime.now(timezone.utc) + timedelta(minutes=minutes)}
    return pyjwt.encode(body, SECRET, algorithm="HS256")


def decode_token(token: str) -> dict:
    return pyjwt.decode(token, SECRET, algorithms=["HS256"])
`,
    "core/deps.py": `import jwt as pyjwt
from fastapi import Cookie, HTTPException, status

from core.tokens import decode_token


def session_user(access_token: str = Cookie(default="")):
    try:
        payload = decode_token(access_token)
    except (pyjwt.PyJWTError, ValueError) as exc:
        raise HTTPException(
            detail={"code": "bad_token", "message": "Sign in again"},  # shown to people
            status_code=status.HTTP_401_UNAUTHORIZED
        ) from exc
    return payload["sub"]
`,
    "main.py": `from fastapi import Depends, FastAPI

from core.deps import session_user

app = FastAPI()


@app.get("/home")
def home(user: str = Depends(session_user)):
    return {"user": user}
`,
    "tests/test_home.py": `from fastapi.testclient import TestClient

from core.tokens import encode_token
from main import app


def test_home():
    client = TestClient(app, cookies={"access_token": encode_token({"sub": "zoe"})})
    assert client.get("/home").json() == {"user": "zoe"}
`,
  },
  chain: [
    thrown("jwt.exceptions", "core/deps.py", "payload = decode_token"),
    answered(
      "core/deps.py",
      "raise HTTPException(",
      "401: {'code': 'bad_token', 'message': 'Sign in again'}",
    ),
  ],
  request: { method: "GET", path: "/home", cookie: "access_token" },
  obligations: ["subject"],
};
