import jwt
from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from rangers import people, settings

bearer = HTTPBearer()


def current_ranger(credentials: HTTPAuthorizationCredentials = Depends(bearer)) -> people.Ranger:
    try:
        claims = jwt.decode(credentials.credentials, settings.SECRET, algorithms=["HS256"])
    except jwt.ExpiredSignatureError:
        raise HTTPException(401, "token expired") from None
    except jwt.DecodeError:
        raise HTTPException(401, "no valid token") from None
    ranger = people.by_id(int(claims["sub"]))
    if ranger is None:
        raise HTTPException(401, "unknown ranger")
    return ranger
