from flask import Flask, jsonify, request

from trendingclips.clips import CLIPS, by_id
from trendingclips.ranking import ranked, score


def create_app(clips=None):
    app = Flask(__name__)
    shown = CLIPS if clips is None else clips

    @app.get("/trending")
    def trending():
        limit = request.args.get("limit", 10, type=int)
        return jsonify([{"id": c.id, "title": c.title, "score": round(score(c), 3)} for c in ranked(shown)[:limit]])

    @app.post("/clips/<int:number>/view")
    def view(number):
        clip = by_id(shown, number)
        if clip is None:
            return jsonify(error="no such clip"), 404
        clip.views += 1
        return jsonify(views=clip.views)

    return app
