from flask import Blueprint, g, jsonify

from rehearsals.auth import login_required

bp = Blueprint("calendar", __name__)

REHEARSALS = [
    {"day": "2026-02-03", "room": "Cellar", "parts": ["drums", "bass"]},
    {"day": "2026-02-10", "room": "Cellar", "parts": ["drums", "guitar"]},
]


def rehearsals_of(instrument):
    return [one["day"] for one in REHEARSALS if instrument in one["parts"]]


@bp.route("/calendar")
@login_required
def index():
    return jsonify(member=g.member.name, days=rehearsals_of(g.member.instrument))


@bp.route("/calendar/next")
@login_required
def upcoming():
    days = rehearsals_of(g.member.instrument)
    return jsonify(day=days[0] if days else None)
