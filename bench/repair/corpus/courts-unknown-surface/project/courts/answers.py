from flask import jsonify


class Unknown(Exception):
    def __init__(self, kind, name):
        super().__init__(f"{kind} {name}")
        self.kind = kind
        self.name = name


def unknown(error):
    return jsonify(error="unknown", kind=error.kind, name=error.name), 404
