from flask import Flask, Response, abort, jsonify, request

from donors.export import lines, row
from donors.register import EXAMPLES

SEPARATORS = {",", ";", "\t"}


def create_app(register=EXAMPLES):
    app = Flask(__name__)

    def selected():
        return register.select(since=request.args.get("since", 0, type=int), town=request.args.get("town"))

    @app.get("/donors")
    def donors():
        return jsonify([row(donor) for donor in selected()])

    @app.get("/donors.csv")
    def export():
        if request.args.get("separator", ",") not in SEPARATORS:
            abort(400)
        return Response(
            lines(selected()),
            mimetype="text/csv",
            headers={"Content-Disposition": "attachment; filename=donors.csv"},
        )

    return app
