from flask import Flask, jsonify

from attachments.store import AttachmentBroken, AttachmentMissing, AttachmentStore


def create_app(root):
    app = Flask(__name__)
    store = AttachmentStore(root)

    @app.get("/attachments/<name>")
    def download(name):
        return store.load(name), 200, {"content-type": "application/octet-stream"}

    @app.get("/attachments/<name>/size")
    def size(name):
        return jsonify(size=store.size(name))

    @app.errorhandler(AttachmentMissing)
    def missing(error):
        return jsonify(error="not_found", name=str(error)), 404

    @app.errorhandler(AttachmentBroken)
    def broken(error):
        return jsonify(error="broken", name=str(error)), 422

    return app
