"""Figures about the answers of a survey."""


def total_minutes(answers) -> int:
    total = 0
    for answer in answers:
        total += answer["minutes"] or 0
    return total


def longest(answers) -> int:
    return max((answer["minutes"] or 0 for answer in answers), default=0)


def total_score(answers) -> int:
    total = 0
    for answer in answers:
        total += answer["score"]
    return total
