from flask import Flask, jsonify, request

from signuphub.settings import Settings
from signuphub.waitlist import Waitlist


def domain_of(email):
    return email.rpartition("@")[2].lower()


def create_app(env=None):
    app = Flask(__name__)
    settings = Settings(env)
    waitlist = Waitlist()

    @app.post("/signups")
    def sign_up():
        email = ((request.get_json(silent=True) or {}).get("email") or "").strip()
        if "@" not in email:
            return jsonify(error="email is needed"), 400
        if domain_of(email) in settings.blocked_domains():
            return jsonify(error="this domain may not sign up"), 403
        is_vip = domain_of(email) in settings.vip_domains()
        place = waitlist.add(email, is_vip)
        return jsonify(list=settings.list_name(), vip=is_vip, place=place), 201

    return app
