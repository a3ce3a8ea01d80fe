from flask import Blueprint, jsonify, request

from adminapi import accounts
from adminapi.errors import NotFound, Unauthorized

bp = Blueprint("admin", __name__, url_prefix="/admin")


@bp.get("/accounts/<int:account_id>")
def show(account_id):
    credentials = request.authorization
    if credentials is None or not accounts.may_enter(credentials.username, credentials.password):
        raise Unauthorized("credentials needed")
    account = accounts.find(account_id)
    if account is None:
        raise NotFound(f"account {account_id}")
    return jsonify(account)


@bp.post("/accounts/<int:account_id>/lock")
def lock(account_id):
    credentials = request.authorization
    if not accounts.may_enter(credentials.username, credentials.password):
        raise Unauthorized("credentials needed")
    account = accounts.find(account_id)
    if account is None:
        raise NotFound(f"account {account_id}")
    account["locked_by"] = credentials.username
    return jsonify(account)
