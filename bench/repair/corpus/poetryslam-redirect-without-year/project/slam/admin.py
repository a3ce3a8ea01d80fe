from flask import Blueprint, redirect, request, url_for

from slam.public import find

bp = Blueprint("admin", __name__)


@bp.post("/<int:year>/<slug>/strike")
def strike(year, slug):
    slam = find(year, slug)
    slam.poets = [poet for poet in slam.poets if poet != request.form["poet"]]
    return redirect(url_for("public.show", year=year, slug=slug))


@bp.post("/<int:year>/<slug>/places")
def places(year, slug):
    slam = find(year, slug)
    slam.places = int(request.form["places"])
    return redirect(url_for("public.show", year=year, slug=slug))
