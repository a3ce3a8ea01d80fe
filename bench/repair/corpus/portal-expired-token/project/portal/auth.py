import datetime as dt
import functools

import jwt
from flask import current_app, g, request

ALGORITHM = 'HS256'


class AuthError(Exception):
    def __init__(self, code, description):
        super().__init__(description)
        self.code = code
        self.description = description


def issue(subject, minutes=30, now=None):
    now = now or dt.datetime.now(dt.timezone.utc)
    claims = {'sub': subject, 'iat': now, 'exp': now + dt.timedelta(minutes=minutes)}
    return jwt.encode(claims, current_app.config['TOKEN_SECRET'], algorithm=ALGORITHM)


def bearer():
    kind, _, token = request.headers.get('Authorization', '').partition(' ')
    if kind.lower() != 'bearer' or not token:
        raise AuthError('token_missing', 'A bearer token is required')
    return token


def login_required(view):
    @functools.wraps(view)
    def guarded(*args, **kwargs):
        try:
            claims = jwt.decode(bearer(), current_app.config['TOKEN_SECRET'], algorithms=[ALGORITHM])
        except (jwt.DecodeError, jwt.InvalidAlgorithmError):
            raise AuthError('token_invalid', 'The token is malformed or forged')
        g.user = claims['sub']
        return view(*args, **kwargs)

    return guarded
