from collections import defaultdict

from fillinglines.running import Running


def read(lines):
    weights = defaultdict(Running)
    for line in lines:
        line = line.strip()
        if not line:
            continue
        number, grams = line.split(",")
        weights[int(number)].add(float(grams))
    return dict(weights)
