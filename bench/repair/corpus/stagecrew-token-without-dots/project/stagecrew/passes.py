from datetime import datetime, timedelta, timezone

import jwt

from stagecrew.keys import CURRENT, KEYS

ALGORITHM = "HS256"


class InvalidPass(Exception):
    pass


def issue(person: str, role: str, hours: int = 12) -> str:
    claims = {"sub": person, "role": role, "exp": datetime.now(timezone.utc) + timedelta(hours=hours)}
    return jwt.encode(claims, KEYS[CURRENT], ALGORITHM, headers={"kid": CURRENT})


def read(token: str) -> dict:
    """Claims of a pass. Raises InvalidPass for whatever is not a valid one."""
    key = KEYS.get(jwt.get_unverified_header(token).get("kid"))
    if key is None:
        raise InvalidPass("unknown key")
    try:
        return jwt.decode(token, key, algorithms=[ALGORITHM], options={"require": ["exp", "sub"]})
    except jwt.PyJWTError as error:
        raise InvalidPass(str(error)) from error
