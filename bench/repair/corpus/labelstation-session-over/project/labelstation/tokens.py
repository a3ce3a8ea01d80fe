import time

import jwt

SECRET = "labelstation-development-secret-0001"
ALGORITHM = "HS256"
HOUR = 3600


def issue(station: str, ttl: int = 8 * HOUR, use: str = "access") -> str:
    now = int(time.time())
    return jwt.encode({"sub": station, "use": use, "iat": now, "exp": now + ttl}, SECRET, algorithm=ALGORITHM)


def read(token: str) -> dict:
    return jwt.decode(token, SECRET, algorithms=[ALGORITHM])
