import functools

from flask import g, jsonify, request

USERS = {"tok-ida": {"name": "Ida", "rank": "moderator"}, "tok-bo": {"name": "Bo", "rank": "member"}}
OPEN = {"pages.board", "pages.thread", "pages.health"}


def load_user():
    if request.endpoint in OPEN and "Authorization" not in request.headers:
        return
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    g.user = USERS.get(token)


def signed_in(view):
    @functools.wraps(view)
    def checked(*args, **kwargs):
        if g.get("user") is None:
            return jsonify(error="sign in first"), 401
        return view(*args, **kwargs)

    return checked
