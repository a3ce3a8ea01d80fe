from flask import Flask, jsonify, request

from gifts import signing


def create_app():
    app = Flask("gifts")
    wrapped = []

    @app.post("/hooks/<sender>")
    def hook(sender):
        given = request.headers.get("X-Signature")
        if sender not in signing.KEYS or given is None:
            return jsonify(error="unknown sender or no signature"), 400
        if not signing.is_signed(sender, request.get_data(), given):
            return jsonify(error="wrong signature"), 403
        wrapped.append(request.get_json()["gift"])
        return jsonify(wrapped=len(wrapped)), 202

    return app
