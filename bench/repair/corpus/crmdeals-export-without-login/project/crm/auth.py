import functools

from flask import Blueprint, g, redirect, request, session, url_for

from .storage import USERS

bp = Blueprint("auth", __name__, url_prefix="/auth")


@bp.before_app_request
def load_logged_in_user():
    user_id = session.get("user_id")
    g.user = USERS.get(user_id) if user_id is not None else None


def login_required(view):
    @functools.wraps(view)
    def wrapped(**kwargs):
        if g.user is None:
            return redirect(url_for("auth.login", next=request.path))
        return view(**kwargs)

    return wrapped


@bp.route("/login", methods=("GET", "POST"))
def login():
    if request.method == "POST":
        session.clear()
        session["user_id"] = request.form.get("user", type=int)
        return redirect(request.args.get("next") or url_for("deals.index"))
    return "<form method=post><input name=user></form>"


@bp.route("/logout")
def logout():
    session.clear()
    return redirect(url_for("auth.login"))
