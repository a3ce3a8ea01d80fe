import { type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

export const ownError: Layout = {
  files: {
    "backend/requirements.txt": REQUIREMENTS,
    "backend/app/__init__.py": "",
    "backend/app/errors.py": `class AppError(Exception):
    def __init__(self, code: str, message: str, status: int = 400):
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status
`,
    "backend/app/settings.py": `from functools import lru_cache


class Settings:
    secret: str = "s3cret"
    algorithm: str = "HS256"


@lru_cache
def get_settings() -> Settings:
    return Settings()
`,
    "backend/app/main.py": `from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi.security import OAuth2PasswordBearer
from jose import JWTError, jwt

from app.errors import AppError
from app.settings import Settings, get_settings

app = FastAPI()
scheme = OAuth2PasswordBearer(tokenUrl="x")


@app.exception_handler(AppError)
async def on_app_error(request: Request, exc: AppError):
    return JSONResponse({"error": {"code": exc.code, "message": exc.message}}, status_code=exc.status)


def current(token: Annotated[str, Depends(scheme)], settings: Annotated[Settings, Depends(get_settings)]) -> str:
    try:
        return jwt.decode(token, settings.secret, algorithms=[settings.algorithm])["sub"]
    except JWTError:
        raise AppError("invalid_token", "Token is invalid", status=401)


@app.get("/me")
def me(name: str = Depends(current)):
    return {"name": name}
`,
    "backend/tests/conftest.py": `import pytest
from fastapi.testclient import TestClient

from app.main import app


@pytest.fixture(scope="session")
def api():
    return TestClient(app)
`,
    "backend/tests/test_me.py": `def test_me(api):
    assert api.get("/me").status_code == 401
`,
  },
  chain: [
    thrown("jose.exceptions", "backend/app/main.py", "return jwt.decode"),
    {
      type: "AppError",
      module: "app.errors",
      value: "Token is invalid",
      at: ["backend/app/main.py", "raise AppError"],
    },
  ],
  request: { method: "GET", path: "/me" },
  obligations: [],
};
