from __future__ import annotations

import time

import jwt

from meetingrooms.config import settings


class BadToken(Exception):
    """The token of a request does not hold; the client has to get a new one."""


def issue(panel: str, now: float | None = None) -> str:
    issued = int(now if now is not None else time.time())
    claims = {"sub": panel, "aud": settings.audience, "iat": issued, "exp": issued + settings.lifetime}
    return jwt.encode(claims, settings.secret, algorithm="HS256")


def read(token: str) -> str:
    try:
        claims = jwt.decode(token, settings.secret, algorithms=["HS256"], audience=settings.audience)
    except jwt.ExpiredSignatureError:
        raise BadToken("token has expired") from None
    except jwt.DecodeError:
        raise BadToken("token is not valid") from None
    return claims["sub"]
