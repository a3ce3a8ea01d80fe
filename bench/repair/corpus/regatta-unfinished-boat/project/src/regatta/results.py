from regatta.model import Run

COURSE_METRES = 9_260


def ranking(runs: list[Run]):
    """Boats by corrected time; those that did not finish are not ranked."""
    finished = [run for run in runs if run.finished]
    ordered = sorted(finished, key=lambda run: run.seconds * run.handicap)
    return [{"place": place, "boat": run.boat} for place, run in enumerate(ordered, start=1)]


def speeds(runs: list[Run]):
    """Mean speed of each boat over the course in knots, the fastest first."""
    knots = [(run.boat, COURSE_METRES / run.seconds * 1.943844) for run in runs]
    return [{"boat": boat, "knots": round(value, 1)} for boat, value in sorted(knots, key=lambda pair: -pair[1])]
