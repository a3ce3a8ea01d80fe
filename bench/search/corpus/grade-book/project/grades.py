"""Grades of a course: marks by kind of work, each kind with a weight."""

LETTERS = [(90, "A"), (80, "B"), (70, "C"), (60, "D")]


def without_lowest(marks, count):
    """The marks but the lowest ones, in their order; at least one mark stays."""
    kept = list(marks)
    for _ in range(min(count, len(marks) - 1)):
        kept.remove(min(kept))
    return kept


def weighted_average(averages, weights):
    total = sum(averages[kind] * weights.get(kind, 1) for kind in averages)
    return total / sum(weights.get(kind, 1) for kind in averages)


def letter(average):
    for lowest, name in LETTERS:
        if average >= lowest:
            return name
    return "F"


def report(work, weights, drops):
    """Average and letter of a student; kinds without marks do not count."""
    averages = {}
    for kind, marks in work.items():
        if not marks:
            continue
        kept = without_lowest(marks, drops.get(kind, 0))
        averages[kind] = sum(marks) / len(marks)
    if not averages:
        return {"average": None, "letter": None}
    average = round(weighted_average(averages, weights), 2)
    return {"average": average, "letter": letter(average)}
