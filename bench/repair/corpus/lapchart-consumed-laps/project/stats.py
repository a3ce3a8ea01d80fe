def fastest(laps):
    return min(laps, key=lambda lap: lap.seconds)


def chart(laps):
    best = fastest(laps)
    yield f"Fastest: {best.team} in lap {best.number} ({best.seconds:.2f} s)"
    for lap in laps:
        yield f"{lap.team} {lap.number} +{lap.seconds - best.seconds:.2f}"
