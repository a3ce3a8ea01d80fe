from flask import Flask, jsonify, request

from messages import templates


def create_app():
    app = Flask(__name__)

    @app.post("/preview/<kind>")
    def preview(kind):
        if kind not in templates.SUBJECTS:
            return jsonify(error="unknown_kind"), 404
        fields = request.get_json()
        return jsonify(subject=templates.subject(kind, fields), body=templates.body(kind, fields))

    return app
