from flask import Blueprint, abort, current_app, jsonify, redirect, request, url_for

bp = Blueprint("public", __name__)


def find(year, slug):
    slam = current_app.config["PROGRAMME"].find(year, slug)
    if slam is None:
        abort(404)
    return slam


@bp.get("/")
def index():
    slams = current_app.config["PROGRAMME"].upcoming()
    return jsonify([url_for("public.show", year=slam.year, slug=slam.slug) for slam in slams])


@bp.get("/<int:year>/<slug>")
def show(year, slug):
    slam = find(year, slug)
    return jsonify(year=slam.year, slug=slam.slug, poets=slam.poets, full=slam.full)


@bp.post("/<int:year>/<slug>/signup")
def signup(year, slug):
    slam = find(year, slug)
    if slam.full:
        return jsonify(error="full"), 409
    slam.poets.append(request.form["poet"])
    return redirect(url_for("public.show", slug=slug))
