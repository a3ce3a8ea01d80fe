from flask import Flask, jsonify, request

from tenants.context import tenant
from tenants.documents import listing, used


def create_app():
    app = Flask(__name__)

    @app.get("/documents")
    def documents():
        with tenant(request.headers.get("x-tenant", "")):
            return jsonify(documents=listing(), used=used())

    return app
