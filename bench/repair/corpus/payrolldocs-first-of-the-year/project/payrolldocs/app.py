import re

from flask import Flask, abort, request

from payrolldocs.archive import Archive
from payrolldocs.certificates import certificate

MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
PERSON = re.compile(r"e\d+")


def create_app(root):
    app = Flask(__name__)
    archive = Archive(root)

    @app.put("/slips/<person>/<month>")
    def put_slip(person, month):
        if not PERSON.fullmatch(person) or not MONTH.fullmatch(month):
            abort(400)
        archive.save_slip(person, month, request.get_data(as_text=True))
        return "", 204

    @app.get("/slips/<person>/<month>")
    def get_slip(person, month):
        path = archive.slip(person, month)
        if not path.is_file():
            abort(404)
        return path.read_text(encoding="utf-8"), {"Content-Type": "text/plain; charset=utf-8"}

    @app.post("/certificates/<person>/<int:year>")
    def make_certificate(person, year):
        path = archive.save_certificate(person, year, certificate(archive, person, year))
        return path.read_text(encoding="utf-8"), 201

    return app
