/** A token service in another layout, with another library and other names than the example. */
export const TOKEN_SERVICE: Readonly<Record<string, string>> = {
  "requirements.txt":
    "fastapi==0.165.0\nhttpx==0.28.1\npytest==9.2.0\nPyJWT==2.10.1\npython-multipart==0.0.32\n",
  "pytest.ini": "[pytest]\npythonpath = src\ntestpaths = checks\n",
  "src/ledger/__init__.py": "",
  "src/ledger/settings.py": `import os

SIGNING_KEY = os.environ.get("LEDGER_KEY", "a-development-key-that-is-long-enough")
SIGNING_ALGORITHM = "HS256"
`,
  "src/ledger/security.py": `import datetime as dt

import jwt
from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from ledger import settings

bearer = HTTPBearer()


def issue(user_id, minutes=30):
    expires = dt.datetime.now(dt.timezone.utc) + dt.timedelta(minutes=minutes)
    return jwt.encode({"sub": user_id, "exp": expires}, settings.SIGNING_KEY, algorithm=settings.SIGNING_ALGORITHM)


def read_claims(raw):
    try:
        return jwt.decode(raw, settings.SIGNING_KEY, algorithms=[settings.SIGNING_ALGORITHM])
    except jwt.PyJWTError:
        raise HTTPException(status_code=401, detail="Not authenticated", headers={"WWW-Authenticate": "Bearer"})


def caller(credentials: HTTPAuthorizationCredentials = Depends(bearer)):
    return read_claims(credentials.credentials)["sub"]
`,
  "src/ledger/app.py": `from fastapi import Depends, FastAPI

from ledger.security import caller

app = FastAPI()


@app.get("/balance")
def balance(user=Depends(caller)):
    return {"user": user, "balance": 12}


@app.get("/status")
def status():
    return {"ok": True}
`,
  "checks/test_balance.py": `import pytest
from fastapi.testclient import TestClient

from ledger.app import app
from ledger.security import issue


@pytest.fixture()
def http():
    return TestClient(app)


def test_balance_of_the_caller(http):
    answer = http.get("/balance", headers={"Authorization": "Bearer " + issue("carol")})
    assert answer.json() == {"user": "carol", "balance": 12}


def test_status(http):
    assert http.get("/status").json() == {"ok": True}
`,
};

const DECODE = "return jwt.decode(raw";
const REFUSAL = 'raise HTTPException(status_code=401, detail="Not authenticated"';

/** What its SDK sends when a token has expired. */
export const EXPIRED_TOKEN = [
  {
    type: "ExpiredSignatureError",
    module: "jwt.exceptions",
    value: "Signature has expired",
    frames: [["src/ledger/security.py", DECODE]],
  },
  {
    type: "HTTPException",
    module: "fastapi.exceptions",
    value: "Not authenticated",
    frames: [
      ["src/ledger/security.py", 'return read_claims(credentials.credentials)["sub"]'],
      ["src/ledger/security.py", REFUSAL],
    ],
  },
] as const;
