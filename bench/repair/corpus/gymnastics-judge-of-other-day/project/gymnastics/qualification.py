from gymnastics.scores import Scores

ROUND = "qualification"


def qualified(scores: Scores, places: int):
    ranked = sorted(scores.gymnasts(ROUND), key=lambda one: -sum(scores.of(one, round=ROUND)))
    return ranked[:places]
