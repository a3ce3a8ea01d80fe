import datetime as dt

from fastapi import Depends, HTTPException
from fastapi.security import HTTPBearer
from jose import jwt
from jose.exceptions import ExpiredSignatureError, JWTError

SECRET = "policies-development-secret-0123456789"
bearer = HTTPBearer(auto_error=False)


def issue(minutes=15, **claims):
    return jwt.encode({**claims, "exp": dt.datetime.now(dt.timezone.utc) + dt.timedelta(minutes=minutes)}, SECRET)


def unauthorized(detail):
    return HTTPException(401, detail, headers={"WWW-Authenticate": "Bearer"})


def current_user(credentials=Depends(bearer)) -> str:
    if credentials is None:
        raise unauthorized("Not authenticated")
    try:
        claims = jwt.decode(credentials.credentials, SECRET, algorithms=["HS256"])
    except ExpiredSignatureError:
        raise unauthorized("Token has expired")
    except JWTError:
        raise unauthorized("Invalid token")
    return claims["sub"]
