from flask import Flask, jsonify, request

from lobby import games


def as_json(game):
    return {"id": game.id, "title": game.title, "free": games.free_seats(game)}


def create_app():
    app = Flask(__name__)

    @app.get("/games")
    def index():
        found = games.search(
            title=request.args.get("title"),
            min_free=request.args.get("free", 0),
            limit=request.args.get("limit", 20, type=int),
        )
        return jsonify([as_json(g) for g in found])

    @app.get("/games/<int:game_id>")
    def show(game_id):
        for game in games.GAMES:
            if game.id == game_id:
                return jsonify(as_json(game), players=game.players)
        return jsonify(error="no such game"), 404

    return app
