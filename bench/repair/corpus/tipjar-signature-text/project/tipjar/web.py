from flask import Flask, jsonify, request

from tipjar.ledger import Ledger
from tipjar.signing import BadSignature, check


def create_app():
    app = Flask(__name__)
    ledger = Ledger()

    @app.errorhandler(BadSignature)
    def refused(error):
        return jsonify(error=f"signature {error}"), 401

    @app.post("/tips")
    def tip():
        check(request.get_data(), request.args.get("signature", ""))
        body = request.get_json(force=True)
        ledger.add(body["name"], body["cents"])
        return jsonify(total=ledger.total)

    return app
