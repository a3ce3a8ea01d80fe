from flask import Flask, Response, abort, jsonify, request

from bellcam.doors import door_of

LARGEST = 512 * 1024


def create_app(store):
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST

    @app.post("/rings")
    def ring():
        door = door_of(request.headers)
        if door is None:
            abort(400)
        return jsonify(id=store.add(door, request.get_data())), 201

    @app.get("/rings/<int:number>.jpg")
    def picture(number):
        found = store.picture(number)
        if found is None:
            abort(404)
        return Response(found, mimetype="image/jpeg")

    return app
