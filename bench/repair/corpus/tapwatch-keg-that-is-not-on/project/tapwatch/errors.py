from flask import jsonify


class NotFound(Exception):
    def __init__(self, what, key):
        super().__init__(f"There is no {what} {key}")


def register(app):
    @app.errorhandler(NotFound)
    def not_found(error):
        return jsonify(error=str(error)), 404
