from flask import Blueprint, g

from portal.auth import login_required

bp = Blueprint('portal', __name__)


@bp.get('/me')
@login_required
def me():
    return {'user': g.user}


@bp.get('/status')
def status():
    return {'ok': True}
