from lapidary.kinds import Cut, Finish, Stone

PER_CARAT = {Stone.AGATE: 2.0, Stone.GARNET: 6.5, Stone.SAPPHIRE: 21.0}
FACTOR = {Cut.CABOCHON: 1.0, Cut.OVAL: 1.4, Cut.ROSE: 1.9}


def price(stone, cut, carats, finish=Finish.POLISHED):
    base = PER_CARAT[stone] * carats * FACTOR[cut]
    return round(base if finish is Finish.POLISHED else base * 0.8, 2)
