from flask import Flask, abort, jsonify, request

from lifts.cabin import Cabin


def create_app(cabins=None):
    app = Flask(__name__)
    cabins = {cabin.id: cabin for cabin in cabins or [Cabin('east'), Cabin('west', 4, [80, 75])]}

    @app.get('/cabins')
    def index():
        return jsonify([cabin.status() for cabin in cabins.values()])

    @app.post('/cabins/<id>/enter')
    def enter(id):
        if id not in cabins:
            abort(404)
        if not cabins[id].enter(request.get_json()['kilos']):
            return jsonify(error='too heavy'), 409
        return jsonify(cabins[id].status())

    return app
