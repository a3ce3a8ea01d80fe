"""Tokens of referees and of devices."""

from datetime import datetime, timedelta, timezone

import jwt

SECRET = "piste-7-secret-piste-7-secret-piste-7"
ALGORITHM = "HS256"


def issue(subject: str, role: str, hours: float = 8) -> str:
    expires = datetime.now(timezone.utc) + timedelta(hours=hours)
    return jwt.encode({"sub": subject, "role": role, "exp": expires}, SECRET, algorithm=ALGORITHM)


def read(token: str) -> dict:
    """Claims of a token. Raises what PyJWT raises for one that does not hold."""
    return jwt.decode(token, SECRET, algorithms=[ALGORITHM])
