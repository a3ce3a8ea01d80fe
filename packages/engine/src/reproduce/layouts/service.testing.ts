import { answered, type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

export const service: Layout = {
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
