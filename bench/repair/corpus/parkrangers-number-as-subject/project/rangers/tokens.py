from datetime import datetime, timedelta, timezone

import jwt

from rangers import settings
from rangers.people import Ranger


def issue(ranger: Ranger, now: datetime | None = None) -> str:
    issued = now or datetime.now(timezone.utc)
    claims = {
        "sub": ranger.id,
        "iat": issued,
        "exp": issued + timedelta(hours=settings.HOURS),
        "district": ranger.district,
    }
    return jwt.encode(claims, settings.SECRET, algorithm="HS256")
