import httpx
from flask import Flask, jsonify

from isbnmeta.catalog import Catalog, NotInCatalog
from isbnmeta.citation import citation


def create_app(client=None, cache=None):
    app = Flask(__name__)
    catalog = Catalog(client or httpx.Client(base_url="https://openlibrary.org", timeout=10), cache)

    @app.errorhandler(NotInCatalog)
    def not_in_catalog(error):
        return jsonify(error="not_in_catalog", isbn=str(error)), 404

    @app.get("/books/<isbn>")
    def book(isbn):
        return jsonify(catalog.lookup(isbn))

    @app.get("/books/<isbn>/citation")
    def book_citation(isbn):
        return jsonify(citation=citation(catalog.lookup(isbn)))

    return app
