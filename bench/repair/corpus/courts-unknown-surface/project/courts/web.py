from flask import Flask, jsonify

from courts import answers, data


def create_app():
    app = Flask("courts")
    app.register_error_handler(answers.Unknown, answers.unknown)

    @app.get("/courts/<int:number>")
    def court(number):
        name = data.surface_of(number)
        return jsonify(number=number, surface=name, speed=data.surface(name)["speed"])

    @app.get("/surfaces/<name>/courts")
    def courts(name):
        return jsonify(data.surface(name)["courts"])

    return app
