from jose import JWTError, jwt

from fleetkeys.keys import CURRENT, KEYS


class Unauthorized(Exception):
    pass


def issue(vehicle):
    return jwt.encode({"sub": vehicle}, KEYS[CURRENT], algorithm="HS256", headers={"kid": CURRENT})


def vehicle_of(token):
    try:
        header = jwt.get_unverified_header(token)
        key = KEYS[header.get("kid", CURRENT)]
        claims = jwt.decode(token, key, algorithms=["HS256"])
    except JWTError as error:
        raise Unauthorized(str(error)) from error
    return claims["sub"]
