import time
from typing import Optional

import jwt

SECRET = "not-the-one-of-production-but-long-enough"
LIFETIME = 3600


def issue(member: str, lifetime: int = LIFETIME) -> str:
    return jwt.encode({"sub": member, "exp": int(time.time()) + lifetime}, SECRET, algorithm="HS256")


def member_of(token: str) -> Optional[str]:
    """Whose token it is; None for one that does not hold."""
    try:
        claims = jwt.decode(token, SECRET, algorithms=["HS256"])
    except jwt.DecodeError:
        return None
    return claims.get("sub")
