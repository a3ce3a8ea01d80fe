from flask import Flask, jsonify, request

from labelhooks.settings import Settings
from labelhooks.signing import is_signed


def create_app(settings: Settings) -> Flask:
    app = Flask(__name__)
    states: dict[str, str] = {}

    @app.post("/hooks/carrier")
    def carrier():
        given = request.headers.get("X-Carrier-Signature", "")
        if not is_signed(settings.secret, request.get_data(), given):
            return jsonify(error="not signed by the carrier"), 403
        event = request.get_json()
        states[event["parcel"]] = event["state"]
        return "", 204

    @app.get("/parcels/<parcel>")
    def parcel(parcel):
        if parcel not in states:
            return jsonify(error="no news of this parcel"), 404
        return jsonify(parcel=parcel, state=states[parcel], label=settings.label_format)

    return app
