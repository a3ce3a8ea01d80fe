from flask import Flask, jsonify

from adminapi import routes
from adminapi.errors import ApiError


def create_app():
    app = Flask(__name__)
    app.register_blueprint(routes.bp)

    @app.errorhandler(ApiError)
    def api_error(error):
        return jsonify(error=error.code, message=str(error)), error.status

    return app
