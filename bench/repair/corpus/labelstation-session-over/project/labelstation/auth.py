from typing import Annotated

import jwt
from fastapi import Depends, Header, HTTPException

from labelstation import tokens


def unauthorized(detail: str) -> HTTPException:
    return HTTPException(401, detail, headers={"WWW-Authenticate": "Bearer"})


def current_station(authorization: Annotated[str | None, Header()] = None) -> str:
    if authorization is None or not authorization.startswith("Bearer "):
        raise unauthorized("no token")
    try:
        claims = tokens.read(authorization.removeprefix("Bearer "))
    except jwt.DecodeError:
        raise unauthorized("bad token")
    if claims.get("use") != "access":
        raise unauthorized("bad token")
    return claims["sub"]


Station = Annotated[str, Depends(current_station)]
