import type { Chain } from "../propose/recipes/jwt/investigate.testing.ts";
import type { ProjectError } from "./prepared-project.testing.ts";

/** One environment serves all layouts, so that it is built once. */
export const REQUIREMENTS = `fastapi==0.165.0
httpx==0.28.1
pytest==9.2.0
pytest-asyncio==1.5.0
python-jose==3.5.0
PyJWT==2.15.1
Authlib==1.9.10
joserfc==1.8.0
Flask==3.1.3
`;

interface Layout extends ProjectError {
  /** Obligations that must be met beside the fix. */
  readonly obligations: readonly string[];
}

function thrown(module: string, path: string, statement: string, type = "ExpiredSignatureError"): Chain {
  return { type, module, value: "Signature has expired", at: [path, statement] };
}

function answered(path: string, statement: string, value: string, type = "HTTPException"): Chain {
  const module = type === "HTTPException" ? "fastapi.exceptions" : "werkzeug.exceptions";
  return { type, module, value, at: [path, statement] };
}

const tutorial: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "main.py": `from datetime import datetime, timedelta, timezone
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, HTTPException, status
from fastapi.security import OAuth2PasswordBearer
from jwt.exceptions import InvalidTokenError

SECRET_KEY = "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7"
ALGORITHM = "HS256"

fake_users_db = {"johndoe": {"username": "johndoe"}}
oauth2_scheme = OAuth2PasswordBearer(tokenUrl="token")
app = FastAPI()


def create_access_token(data: dict, expires_delta: timedelta | None = None):
    to_encode = data.copy()
    if expires_delta:
        expire = datetime.now(timezone.utc) + expires_delta
    else:
        expire = datetime.now(timezone.utc) + timedelta(minutes=15)
    to_encode.update({"exp": expire})
    return jwt.encode(to_encode, SECRET_KEY, algorithm=ALGORITHM)


async def get_current_user(token: Annotated[str, Depends(oauth2_scheme)]):
    credentials_exception = HTTPException(
        status_code=status.HTTP_401_UNAUTHORIZED,
        detail="Could not validate credentials",
        headers={"WWW-Authenticate": "Bearer"},
    )
    try:
        payload = jwt.decode(token, SECRET_KEY, algorithms=[ALGORITHM])
        username = payload.get("sub")
        if username is None:
            raise credentials_exception
    except InvalidTokenError:
        raise credentials_exception
    user = fake_users_db.get(username)
    if user is None:
        raise credentials_exception
    return user


@app.get("/users/me/")
async def read_users_me(current_user: Annotated[dict, Depends(get_current_user)]):
    return current_user


@app.get("/items/{item_id}")
async def read_item(item_id: int, current_user: Annotated[dict, Depends(get_current_user)]):
    raise HTTPException(status_code=404, detail="No such item")
`,
    "test_main.py": `from fastapi.testclient import TestClient

from main import app, create_access_token

client = TestClient(app)


def test_me():
    token = create_access_token(data={"sub": "johndoe"})
    response = client.get("/users/me/", headers={"Authorization": f"Bearer {token}"})
    assert response.status_code == 200
`,
  },
  chain: [
    thrown("jwt.exceptions", "main.py", "payload = jwt.decode"),
    answered("main.py", "    except InvalidTokenError", "401: Could not validate credentials"),
  ],
  // A valid token gets 404 there, so the test of a valid one has to go elsewhere.
  request: { method: "GET", path: "/items/7" },
  obligations: [],
};

const service: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "pyproject.toml": `[tool.pytest.ini_options]\nasyncio_mode = "auto"\npythonpath = ["src"]\n`,
    "src/shop/__init__.py": "",
    "src/shop/config.py": `class Config:
    JWT_SECRET = "0123456789abcdef0123456789abcdef"
    JWT_ALG = "HS256"
    TTL = 7200


config = Config()
`,
    "src/shop/tokens.py": `import time

from authlib.jose import JoseError, jwt
from fastapi import HTTPException

from .config import config


class TokenService:
    def __init__(self, secret: str = config.JWT_SECRET) -> None:
        self._secret = secret

    def issue(self, user_id: str, ttl: int = config.TTL) -> str:
        now = int(time.time())
        claims = {"sub": user_id, "iat": now, "exp": now + ttl}
        return jwt.encode({"alg": config.JWT_ALG}, claims, self._secret).decode()

    def verify(self, raw: str) -> dict:
        try:
            claims = jwt.decode(raw, self._secret)
            claims.validate()
        except JoseError as error:
            raise HTTPException(401, "bad token") from error
        return claims


service = TokenService()
`,
    "src/shop/web.py": `from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException

from shop.tokens import service

api = APIRouter(prefix="/api")


async def caller(authorization: str = Header(default="")) -> str:
    scheme, _, raw = authorization.partition(" ")
    if scheme != "Bearer":
        raise HTTPException(401, "no token")
    return service.verify(raw)["sub"]


@api.get("/basket")
async def basket(user: str = Depends(caller)):
    return {"owner": user, "items": []}


def create_app() -> FastAPI:
    application = FastAPI()
    application.include_router(api, prefix="/v1")
    return application
`,
    "tests/conftest.py": `import httpx
import pytest_asyncio

from shop.web import create_app


@pytest_asyncio.fixture
async def http():
    transport = httpx.ASGITransport(app=create_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client
`,
    "tests/test_basket.py": `from shop.tokens import service


async def test_basket(http):
    answer = await http.get("/v1/api/basket", headers={"Authorization": "Bearer " + service.issue("u1")})
    assert answer.json()["owner"] == "u1"
`,
  },
  chain: [
    thrown("authlib.jose.errors", "src/shop/tokens.py", "claims.validate()", "ExpiredTokenError"),
    answered("src/shop/tokens.py", "raise HTTPException(401", "401: bad token"),
  ],
  request: null,
  obligations: ["challenge", "subject"],
};

const windows: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "api/__init__.py": "",
    "api/auth.py": `import datetime

from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from jose import jwt

KEY = 'a secret'
ALG = 'HS256'


def make_token(user_id: int):
\tclaims = {'sub': str(user_id), 'exp': datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=2)}
\treturn jwt.encode(claims, KEY, ALG)


def current(creds: HTTPAuthorizationCredentials = Depends(HTTPBearer())):
\ttry:
\t\treturn jwt.decode(creds.credentials, KEY, algorithms=ALG)
\texcept Exception as e:
\t\tprint('refused', e)
\t\traise HTTPException(status_code=401, detail=f'invalid: {type(e)}') from e
`.replaceAll("\n", "\r\n"),
    "api/app.py": `from fastapi import Depends, FastAPI

from api.auth import current

app = FastAPI()


@app.get('/whoami')
def whoami(claims=Depends(current)):
    return {'id': claims['sub']}


@app.post('/things')
def things(claims=Depends(current)):
    return {}
`,
    "tests/test_api.py": `from fastapi.testclient import TestClient

from api.app import app
from api.auth import make_token


def test_whoami():
    with TestClient(app) as c:
        r = c.get('/whoami', headers={'Authorization': 'Bearer ' + make_token(7)})
        assert r.json() == {'id': '7'}
`,
  },
  chain: [
    thrown("jose.exceptions", "api/auth.py", "return jwt.decode"),
    answered("api/auth.py", "raise HTTPException", "401: invalid: <class 'Some'>"),
  ],
  request: { method: "POST", path: "/things" },
  obligations: ["challenge", "subject"],
};

const flask: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "application.py": `from datetime import datetime, timedelta, timezone
from functools import wraps

import jwt
from flask import Flask, abort, current_app, g, jsonify, request


def issue(username, lifetime=timedelta(hours=1)):
    now = datetime.now(timezone.utc)
    return jwt.encode({"sub": username, "exp": now + lifetime}, current_app.config["JWT_KEY"], algorithm="HS256")


def login_required(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        header = request.headers.get("Authorization", "")
        if not header.startswith("Bearer "):
            abort(401, description="Token missing")
        try:
            g.claims = jwt.decode(header[7:], current_app.config["JWT_KEY"], algorithms=["HS256"])
        except jwt.InvalidTokenError:
            abort(401, description="Token invalid")
        return view(*args, **kwargs)

    return wrapped


def create_app():
    app = Flask(__name__)
    app.config["JWT_KEY"] = "0123456789abcdef0123456789abcdef"

    @app.get("/profile")
    @login_required
    def profile():
        return jsonify(user=g.claims["sub"])

    return app
`,
    "tests/conftest.py": `import pytest

from application import create_app


@pytest.fixture()
def app():
    app = create_app()
    with app.app_context():
        yield app


@pytest.fixture()
def client(app):
    return app.test_client()
`,
    "tests/test_profile.py": `from application import issue


def test_profile(client):
    response = client.get("/profile", headers={"Authorization": "Bearer " + issue("ann")})
    assert response.get_json() == {"user": "ann"}
`,
  },
  chain: [
    thrown("jwt.exceptions", "application.py", "g.claims = jwt.decode"),
    answered(
      "application.py",
      'abort(401, description="Token invalid")',
      "401 Unauthorized: Token invalid",
      "Unauthorized",
    ),
  ],
  request: { method: "GET", path: "/profile" },
  obligations: ["challenge"],
};

const cookie: Layout = {
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

const unhandled: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "svc.py": `import time

from fastapi import Depends, FastAPI
from fastapi.security import OAuth2PasswordBearer
from joserfc import jwt
from joserfc.jwk import OctKey

app = FastAPI()
scheme = OAuth2PasswordBearer(tokenUrl="t")
key = OctKey.import_key("k" * 40)
registry = jwt.JWTClaimsRegistry(exp={"essential": True})


def token_for(name: str) -> str:
    return jwt.encode({"alg": "HS256"}, {"sub": name, "exp": int(time.time()) + 7200}, key)


def user(token: str = Depends(scheme)) -> str:
    decoded = jwt.decode(token, key)
    registry.validate(
        decoded.claims,
    )
    return decoded.claims["sub"]


@app.get("/x")
def x(u: str = Depends(user)):
    return u
`,
  },
  chain: [thrown("joserfc.errors", "svc.py", "registry.validate(", "ExpiredTokenError")],
  request: { method: "GET", path: "/x" },
  obligations: [],
};

/** Applications of different layouts, libraries and frameworks, each with an expiry that its clients cannot tell. */
export const LAYOUTS = { tutorial, service, windows, flask, cookie, unhandled } satisfies Record<
  string,
  Layout
>;
