"""Figures on the profiles. None: not known yet, the page shows a dash."""


def average_rating(reviews):
    total = sum(review["stars"] for review in reviews)
    return round(total / len(reviews), 1)


def average_wait_minutes(visits):
    if not visits:
        return None
    return round(sum(visit["wait"] for visit in visits) / len(visits))


def no_show_rate(visits):
    if not visits:
        return None
    missed = [visit for visit in visits if not visit["shown"]]
    return round(len(missed) / len(visits), 2)
