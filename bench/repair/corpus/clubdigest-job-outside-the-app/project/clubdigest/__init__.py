from flask import Flask, jsonify


def create_app(config=None):
    app = Flask(__name__)
    app.config.update(
        SITE_NAME="Rowing club",
        DIGEST_ITEMS=3,
        OUTBOX="outbox",
    )
    app.config.update(config or {})

    from clubdigest import news

    @app.get("/news")
    def index():
        return jsonify([item.title for item in news.latest(10)])

    @app.get("/digest/preview")
    def preview():
        from clubdigest.digest import build

        return jsonify(text=build())

    return app
