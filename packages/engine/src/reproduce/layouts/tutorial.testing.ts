import { answered, type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

export const tutorial: Layout = {
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
