from flask import jsonify


class ApiError(Exception):
    def __init__(self, status, message):
        super().__init__(message)
        self.status = status
        self.message = message


def register(app):
    @app.errorhandler(ApiError)
    def api_error(error):
        return jsonify(error=error.message), error.status
