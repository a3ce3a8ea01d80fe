from functools import wraps

from flask import Blueprint, current_app, g, redirect, request, session, url_for

bp = Blueprint("auth", __name__)


@bp.before_app_request
def load_member():
    member_id = session.get("member_id")
    g.member = current_app.members.get(member_id) if member_id else None


def login_required(view):
    """Sends whoever is nobody to the login."""

    @wraps(view)
    def guarded(**kwargs):
        if "member_id" not in session:
            return redirect(url_for("auth.login"))
        return view(**kwargs)

    return guarded


@bp.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "GET":
        return "<form method=post><input name=email><input name=pin><button>Log in</button></form>"
    member = current_app.members.by_email(request.form["email"])
    if member is None or member.pin != request.form["pin"]:
        return "Wrong address or pin", 401
    session["member_id"] = member.id
    return redirect(url_for("calendar.index"))


@bp.route("/logout", methods=["POST"])
def logout():
    session.clear()
    return redirect(url_for("auth.login"))
