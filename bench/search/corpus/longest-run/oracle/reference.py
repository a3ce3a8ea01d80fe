def longest_run(values):
    best = 0
    current = 0
    previous = None
    for value in values:
        if value == previous:
            current += 1
        else:
            current = 1
        previous = value
        best = max(best, current)
    return best
