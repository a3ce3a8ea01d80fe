from flask import Blueprint, abort, redirect, render_template, request, url_for

from ..data import CLASSES, reservations_of

bp = Blueprint("reservations", __name__, url_prefix="/reservations")


@bp.route("/<member>")
def overview(member):
    return render_template(
        "reservations/overview.html", member=member, classes=reservations_of(member)
    )


@bp.route("/<int:class_id>/reserve", methods=["POST"])
def reserve(class_id):
    gym_class = CLASSES.get(class_id) or abort(404)
    member = request.form.get("member", "").strip()
    if not member:
        abort(400)
    if gym_class.is_full:
        abort(409)
    gym_class.attendees.append(member)
    return redirect(url_for("reservations.overview", member=member))
