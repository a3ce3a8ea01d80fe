from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer

TOKENS = {}
scheme = OAuth2PasswordBearer(tokenUrl="login")


def issue(name: str) -> str:
    token = f"token-of-{name}"
    TOKENS[token] = name
    return token


def current_user(token: str = Depends(scheme)) -> str:
    name = TOKENS.get(token)
    if name is None:
        raise HTTPException(status_code=401, detail="Unknown token")
    return name
