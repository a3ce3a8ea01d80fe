from flask import jsonify


class BadRequest(Exception):
    def __init__(self, message, status=400):
        super().__init__(message)
        self.message = message
        self.status = status


def register(app):
    @app.errorhandler(BadRequest)
    def on_bad_request(error):
        return jsonify({'error': error.message}), error.status
