import os
import time

import jwt

KEY = os.environ.get("PASS_KEY", "a-key-for-development-that-is-long-enough")


class PassRefused(Exception):
    pass


def issue(member, doors, seconds=600):
    claims = {"sub": member, "doors": doors, "exp": int(time.time()) + seconds}
    return jwt.encode(claims, KEY, algorithm="HS256")


def read(text):
    """Member and doors of a pass."""
    try:
        claims = jwt.decode(text, KEY, algorithms=["HS256"], options={"require": ["sub", "exp"]})
    except jwt.InvalidTokenError as error:
        raise PassRefused("this pass does not hold") from error
    return claims["sub"], claims.get("doors", [])
