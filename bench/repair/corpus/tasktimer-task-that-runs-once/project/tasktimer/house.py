"""The tasks of the small server in the cellar."""

from tasktimer.timer import Timer


def furnish(timer: Timer, say) -> None:
    timer.every(10, "heartbeat", lambda now: say(f"{now} alive"))
    timer.once(12, "warm-up", lambda now: say(f"{now} cache is warm"))
    timer.every(15, "sweep", lambda now: say(f"{now} swept"))
