from flask import Flask, jsonify

from .errors import BadInput
from .views import bp


def create_app():
    app = Flask(__name__)
    app.register_blueprint(bp)

    @app.errorhandler(BadInput)
    def bad_input(error):
        return jsonify(error=error.message, field=error.field), 422

    return app
