from fellrunning.results import best_of_clubs, pace


def minutes(value):
    return "dnf" if value is None else f"{value:.2f}"


def table(results):
    return [f"{r['name']:<10} {minutes(r['minutes']):>7} {minutes(pace(r)):>6}" for r in results]


def clubs(results):
    best = best_of_clubs(results)
    return [f"{club}: {best[club]['name']} ({pace(best[club]):.2f})" for club in sorted(best)]
