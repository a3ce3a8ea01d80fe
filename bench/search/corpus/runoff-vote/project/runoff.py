"""Elections in which voters rank the candidates and the weakest drops out round by round."""


def first_choices(ballots, remaining):
    """How many ballots name each remaining candidate before the other ones."""
    counts = dict.fromkeys(sorted(remaining), 0)
    for ballot in ballots:
        for name in ballot:
            if name in remaining:
                counts[name] += 1
                break
    return counts


def standing(counts, earlier):
    """Candidates from strong to weak; of equal ones the one with more in the first round, then by name."""
    return sorted(counts, key=lambda name: (-counts[name], earlier[name], name))


def elect(ballots):
    """The winner and who dropped out, in that order; no winner without any ballot."""
    remaining = {name for ballot in ballots for name in ballot}
    dropped = []
    first_round = first_choices(ballots, remaining)
    while remaining:
        counts = first_choices(ballots, remaining)
        order = standing(counts, first_round)
        if counts[order[0]] * 2 > sum(counts.values()) or len(order) == 1:
            return order[0], dropped
        dropped.append(order[-1])
        remaining.remove(order[-1])
    return None, dropped
