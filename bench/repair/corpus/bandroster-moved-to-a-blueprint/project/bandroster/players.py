from flask import Blueprint, abort, current_app, redirect, render_template, url_for

bp = Blueprint("players", __name__, url_prefix="/players")


def player_or_404(number):
    player = current_app.store.get(number)
    if player is None:
        abort(404)
    return player


@bp.route("/")
def index():
    return render_template("index.html", players=current_app.store.all())


@bp.route("/<int:number>")
def show(number):
    player = player_or_404(number)
    return render_template("show.html", player=player, deputies=current_app.store.deputies(player))


@bp.route("/<int:number>/away", methods=["POST"])
def away(number):
    player = player_or_404(number)
    player.away = True
    return redirect(url_for("players.show", number=number))


@bp.route("/<int:number>/back", methods=["POST"])
def back(number):
    player = player_or_404(number)
    player.away = False
    return redirect(url_for("players.show", number=number))
