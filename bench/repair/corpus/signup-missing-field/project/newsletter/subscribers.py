from flask import Blueprint, jsonify, request

from newsletter.answers import error

bp = Blueprint("subscribers", __name__, url_prefix="/subscribers")
SUBSCRIBERS = []


@bp.post("")
def subscribe():
    data = request.get_json()
    email = data["email"].strip().lower()
    if "@" not in email:
        return error("email is not valid", 400)
    if email in SUBSCRIBERS:
        return error("email is subscribed already", 409)
    SUBSCRIBERS.append(email)
    return jsonify({"email": email, "language": data.get("language", "en")}), 201


@bp.get("")
def index():
    return jsonify(SUBSCRIBERS)
