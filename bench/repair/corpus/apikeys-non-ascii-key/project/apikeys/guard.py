from functools import wraps

from flask import abort, g, request

from apikeys.keys import client_for


def needs(scope):
    def decorate(view):
        @wraps(view)
        def guarded(*args, **kwargs):
            client = client_for(request.headers.get("X-Api-Key", ""))
            if client is None:
                abort(401)
            if scope not in client.scopes:
                abort(403)
            g.client = client
            return view(*args, **kwargs)

        return guarded

    return decorate
