from flask import Blueprint, jsonify, request

from newsletter.answers import error

bp = Blueprint("campaigns", __name__, url_prefix="/campaigns")
CAMPAIGNS = {}


@bp.post("")
def create():
    data = request.get_json()
    if "title" not in data:
        return error("title is required", 400)
    if "body" not in data:
        return error("body is required", 400)
    number = len(CAMPAIGNS) + 1
    CAMPAIGNS[number] = {"id": number, "title": data["title"], "body": data["body"]}
    return jsonify(CAMPAIGNS[number]), 201


@bp.get("/<int:number>")
def show(number):
    if number not in CAMPAIGNS:
        return error("campaign not found", 404)
    return jsonify(CAMPAIGNS[number])
