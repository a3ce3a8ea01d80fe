from flask import Flask

from .queue import Queue


def create_app(config=None):
    app = Flask(__name__)
    app.config.update(MIRRORS={}, BRANCHES=None)
    app.config.update(config or {})
    app.queue = Queue()

    from .hooks import bp

    app.register_blueprint(bp, url_prefix="/hooks")

    @app.get("/queue")
    def waiting():
        return {"waiting": [vars(job) for job in app.queue.waiting()]}

    return app
