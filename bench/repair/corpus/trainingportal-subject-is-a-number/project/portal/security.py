from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from portal.tokens import Unauthorized, read
from portal.users import User, users

bearer = HTTPBearer(auto_error=False)


def current_user(credentials: HTTPAuthorizationCredentials | None = Depends(bearer)) -> User:
    if credentials is None:
        raise HTTPException(401, "Not signed in")
    try:
        claims = read(credentials.credentials)
    except Unauthorized as error:
        raise HTTPException(401, str(error)) from error
    user = users.get(claims["sub"])
    if user is None:
        raise HTTPException(401, "The account was closed")
    return user
