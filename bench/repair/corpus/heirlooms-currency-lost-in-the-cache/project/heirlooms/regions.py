CURRENCIES = {"uk": "gbp", "ch": "chf", "de": "eur"}


def currency_of(region):
    return CURRENCIES[region]
