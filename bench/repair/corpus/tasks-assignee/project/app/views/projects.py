from flask import Blueprint, abort, current_app, jsonify

bp = Blueprint('projects', __name__, url_prefix='/projects')


def describe(project):
    return {
        'id': project.id,
        'name': project.name,
        'owner': project.owner.name if project.owner else None,
    }


@bp.route('')
def index():
    store = current_app.extensions['store']
    return jsonify([describe(project) for project in store.projects.values()])


@bp.route('/<int:project_id>')
def show(project_id):
    store = current_app.extensions['store']
    project = store.projects.get(project_id)
    if project is None:
        abort(404)
    return jsonify(describe(project))
