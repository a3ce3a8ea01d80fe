"""Issues and verifies access tokens."""

from datetime import datetime, timedelta, timezone
from typing import Optional

from fastapi import HTTPException, status
from jose import JWTError, jwt

from app.core.config import settings


def create_access_token(subject: str, expires_delta: Optional[timedelta] = None) -> str:
    lifetime = expires_delta or timedelta(minutes=settings.access_token_expire_minutes)
    claims = {"sub": subject, "exp": datetime.now(timezone.utc) + lifetime}
    return jwt.encode(claims, settings.secret_key, algorithm=settings.algorithm)


def verify_token(token: str) -> dict:
    """Returns the claims of a valid token."""
    try:
        payload = jwt.decode(token, settings.secret_key, algorithms=[settings.algorithm])
        return payload
    except JWTError:
        raise HTTPException(
            status_code=status.HTTP_401_UNAUTHORIZED,
            detail="Could not validate credentials",
        )
