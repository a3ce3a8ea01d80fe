import jwt
from fastapi import Header, HTTPException

from fencing import tokens


def device(x_device_token: str = Header()) -> str:
    """Name of the scoring device that asks."""
    try:
        claims = tokens.read(x_device_token)
    except jwt.InvalidTokenError:
        raise HTTPException(401, "invalid token")
    if claims.get("role") != "device":
        raise HTTPException(403, "not a device")
    return claims["sub"]


def referee(authorization: str = Header(default="")) -> str:
    """Name of the referee who asks."""
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise HTTPException(401, "invalid token")
    claims = tokens.read(token)
    if claims.get("role") != "referee":
        raise HTTPException(403, "not a referee")
    return claims["sub"]
