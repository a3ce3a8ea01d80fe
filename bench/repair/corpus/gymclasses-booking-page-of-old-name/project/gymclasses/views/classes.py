from flask import Blueprint, abort, render_template

from ..data import CLASSES

bp = Blueprint("classes", __name__)


@bp.route("/")
def index():
    return render_template("classes/index.html", classes=CLASSES.values())


@bp.route("/classes/<int:class_id>")
def detail(class_id):
    gym_class = CLASSES.get(class_id) or abort(404)
    return render_template("classes/detail.html", gym_class=gym_class)
