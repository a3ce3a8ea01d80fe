from flask import Blueprint, abort, jsonify, request

bp = Blueprint("books", __name__)
BOOKS = [{"title": f"Book {number}", "year": 1990 + number} for number in range(30)]
SIZE = 10


@bp.get("")
def index():
    page = int(request.args.get("page", "1"))
    start = (page - 1) * SIZE
    return jsonify(BOOKS[start : start + SIZE])


@bp.get("/of-year")
def of_year():
    try:
        year = int(request.args.get("year", ""))
    except ValueError:
        abort(400, description="year must be a number")
    return jsonify([book for book in BOOKS if book["year"] == year])
