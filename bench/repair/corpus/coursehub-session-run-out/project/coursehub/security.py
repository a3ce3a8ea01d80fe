from datetime import datetime, timedelta, timezone

import jwt
from fastapi import Depends, HTTPException, status
from fastapi.security import OAuth2PasswordBearer
from jose import JWTError

from coursehub import accounts
from coursehub.config import settings

oauth2_scheme = OAuth2PasswordBearer(tokenUrl="login")


def create_access_token(email: str, expires_delta: timedelta | None = None) -> str:
    expire = datetime.now(timezone.utc) + (
        expires_delta or timedelta(minutes=settings.access_token_minutes)
    )
    return jwt.encode(
        {"sub": email, "exp": expire}, settings.secret_key, algorithm=settings.algorithm
    )


async def get_current_student(token: str = Depends(oauth2_scheme)) -> accounts.Student:
    credentials_exception = HTTPException(
        status_code=status.HTTP_401_UNAUTHORIZED,
        detail="Could not validate credentials",
        headers={"WWW-Authenticate": "Bearer"},
    )
    try:
        payload = jwt.decode(token, settings.secret_key, algorithms=[settings.algorithm])
        email = payload.get("sub")
        if email is None:
            raise credentials_exception
    except JWTError:
        raise credentials_exception
    student = accounts.find(email)
    if student is None:
        raise credentials_exception
    return student
