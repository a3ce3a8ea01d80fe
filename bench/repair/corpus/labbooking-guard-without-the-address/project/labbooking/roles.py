from functools import wraps

from flask import g, jsonify, request

ROLES = {"lea": {"technician", "user"}, "tom": {"user"}}


def requires(role):
    """Lets only those through who have the role; the gateway has already proved who they are."""

    def decorate(view):
        @wraps(view)
        def guarded():
            g.user = request.headers.get("X-User")
            if g.user is None:
                return jsonify(error="who are you?"), 401
            if role not in ROLES.get(g.user, set()):
                return jsonify(error=f"only for a {role}"), 403
            return view()

        return guarded

    return decorate
