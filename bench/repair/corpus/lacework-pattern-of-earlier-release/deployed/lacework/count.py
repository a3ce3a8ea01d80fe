def bobbins(rows):
    widest = 0
    for _, pairs in rows:
        widest = max(widest, sum(pairs))
    return widest
