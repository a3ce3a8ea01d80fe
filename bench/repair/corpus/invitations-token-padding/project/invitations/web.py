from flask import Flask, jsonify

from invitations import links
from invitations.tokens import BadToken, decode


def create_app():
    app = Flask(__name__)

    @app.errorhandler(BadToken)
    def bad_token(error):
        return jsonify(error="bad_token"), 400

    @app.post("/join/<token>")
    def join(token):
        data = decode(token)
        return jsonify(joined=data["team"], mail=data["mail"])

    @app.get("/join/<token>")
    def preview(token):
        return jsonify(team=links.preview(token))

    return app
