from flask import Blueprint, abort, current_app, jsonify

bp = Blueprint('tasks', __name__)


def describe(task):
    return {
        'id': task.id,
        'title': task.title,
        'assignee': task.assignee.email,
        'due': task.due.isoformat() if task.due else None,
    }


@bp.route('/projects/<int:project_id>/tasks')
def of_project(project_id):
    store = current_app.extensions['store']
    if project_id not in store.projects:
        abort(404)
    return jsonify([describe(task) for task in store.tasks_of(project_id)])


@bp.route('/tasks/<int:task_id>')
def show(task_id):
    store = current_app.extensions['store']
    task = store.tasks.get(task_id)
    if task is None:
        abort(404)
    return jsonify(describe(task))
