from flask import jsonify


class BadQuery(Exception):
    def __init__(self, name, reason):
        super().__init__(f"{name} {reason}")
        self.name = name
        self.reason = reason


def register(app):
    @app.errorhandler(BadQuery)
    def bad_query(error):
        return jsonify(error=str(error), field=error.name), 400

    @app.errorhandler(404)
    def not_found(error):
        return jsonify(error="not found"), 404
