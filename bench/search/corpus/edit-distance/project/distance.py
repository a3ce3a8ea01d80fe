def distance(left, right):
    """How many letters must be added, removed or changed to come from one word to the other."""
    previous = list(range(len(right) + 1))
    for row, a in enumerate(left, 1):
        current = [row]
        for column, b in enumerate(right, 1):
            cost = 1
            current.append(
                min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
            )
        previous = current
    return previous[-1]


def closest(word, words):
    """The word that is nearest; of several the first."""
    return min(words, key=lambda one: distance(word, one))
