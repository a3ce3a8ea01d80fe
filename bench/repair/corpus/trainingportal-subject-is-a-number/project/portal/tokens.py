from datetime import datetime, timedelta, timezone

import jwt

SECRET = "c0c2d84b6a8f4f7c9b1f4e8d3a5b7c9d"
LIFETIME = timedelta(minutes=30)


class Unauthorized(Exception):
    pass


def issue(user_id: int, now: datetime | None = None) -> str:
    now = now or datetime.now(timezone.utc)
    claims = {"sub": user_id, "iat": now, "exp": now + LIFETIME}
    return jwt.encode(claims, SECRET, algorithm="HS256")


def read(token: str) -> dict:
    try:
        return jwt.decode(token, SECRET, algorithms=["HS256"], options={"require": ["sub", "exp"]})
    except jwt.ExpiredSignatureError:
        raise Unauthorized("The token has expired") from None
    except (jwt.DecodeError, jwt.MissingRequiredClaimError):
        raise Unauthorized("The token is not valid") from None
