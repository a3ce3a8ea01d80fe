from flask import Flask, jsonify

from directory.people import PEOPLE, family_name, initials


def create_app():
    app = Flask(__name__)

    @app.get("/people")
    def people():
        found = sorted(PEOPLE.items(), key=lambda item: family_name(item[1]["name"]))
        return jsonify([{"id": key, "name": " ".join(one["name"].split())} for key, one in found])

    @app.get("/people/<int:key>/badge")
    def badge(key):
        if key not in PEOPLE:
            return jsonify(error="not_found"), 404
        return jsonify(initials=initials(PEOPLE[key]["name"]))

    return app
