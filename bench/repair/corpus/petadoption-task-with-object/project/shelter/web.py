from flask import Flask, jsonify, request

from shelter import store, tasks


def create_app():
    app = Flask(__name__)

    @app.errorhandler(store.NotFound)
    def not_found(error):
        return jsonify(error=f"no such {error}"), 404

    @app.get("/animals")
    def animals():
        return jsonify([{"number": one.number, "name": one.name} for one in store.ANIMALS.values() if not one.adopted])

    @app.post("/animals/<int:number>/adopt")
    def adopt(number):
        animal = store.animal(number)
        if animal.adopted:
            return jsonify(error="adopted already"), 409
        sent = request.get_json()
        adoption = store.adopt(animal, sent["name"], sent["mail"])
        tasks.send_contract.delay(adoption)
        return jsonify(adoption=adoption.number), 201

    @app.post("/adoptions/<int:number>/confirm")
    def confirm(number):
        adoption = store.adoption(number)
        adoption.confirmed = True
        tasks.send_welcome.delay(adoption.number)
        tasks.ask_how_it_goes.apply_async((adoption.number,), countdown=14 * 24 * 3600)
        return jsonify(adoption=adoption.number, confirmed=True)

    return app
