from flask import Blueprint, jsonify, request

from expenses.errors import BadRequest
from expenses.models import Claim, ClaimStore

bp = Blueprint('claims', __name__, url_prefix='/claims')
store = ClaimStore()

CATEGORIES = ('travel', 'meals', 'hardware', 'software')


@bp.post('')
def create_claim():
    data = request.get_json(silent=True)
    if not isinstance(data, dict):
        raise BadRequest('a JSON object is expected')
    for name in ('amount', 'category'):
        if name not in data:
            raise BadRequest('%s is required' % name)
    if not isinstance(data['amount'], (int, float)) or data['amount'] <= 0:
        raise BadRequest('amount must be above zero')
    if data['category'] not in CATEGORIES:
        raise BadRequest('unknown category')
    claim = Claim(
        amount=data['amount'],
        category=data['category'],
        currency=data.get('currency', 'EUR'),
        project=data['project'],
        note=data.get('note', ''),
    )
    store.add(claim)
    return jsonify(claim.to_dict()), 201


@bp.get('')
def list_claims():
    project = request.args.get('project')
    claims = store.of_project(project) if project else store.claims
    return jsonify([c.to_dict() for c in claims])
