MEDALS = ("gold", "silver", "bronze")


def of(league):
    """Who stands on the podium: the best three, fewer in a small league."""
    places = []
    for medal, player in zip(MEDALS, league.by_points()):
        places.append({"medal": medal, "name": player.name, "points": player.points})
    return places
