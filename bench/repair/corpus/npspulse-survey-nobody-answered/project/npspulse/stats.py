"""Figures about a survey. Where there is nothing to reckon with, a figure is None and shown as a dash."""


def response_rate(survey):
    if not survey.invited:
        return None
    return round(100 * len(survey.scores) / survey.invited)


def nps(survey):
    """Promoters minus detractors, in percent of all answers."""
    promoters = sum(1 for score in survey.scores if score >= 9)
    detractors = sum(1 for score in survey.scores if score <= 6)
    return round(100 * (promoters - detractors) / len(survey.scores))


def shown(figure, unit=""):
    return "–" if figure is None else f"{figure}{unit}"
