import time

import jwt

SECRET = "only-for-development-and-tests-0123456789"
AUDIENCE = "lottery"


class NoPass(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def issue(member, lifetime=3600, audience=AUDIENCE):
    claims = {"sub": member, "aud": audience, "exp": int(time.time()) + lifetime}
    return jwt.encode(claims, SECRET, algorithm="HS256")


def member_of(header):
    """The member of an Authorization header. Raises NoPass."""
    if not header or not header.startswith("Bearer "):
        raise NoPass("missing")
    try:
        claims = jwt.decode(header[7:], SECRET, algorithms=["HS256"], audience=AUDIENCE)
    except jwt.ExpiredSignatureError:
        raise NoPass("expired") from None
    except jwt.DecodeError:
        raise NoPass("invalid") from None
    return claims["sub"]
