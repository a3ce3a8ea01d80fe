def formatted(milliseconds):
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes}:{rest / 1000:06.3f}"


def board(laps):
    return [{"rider": lap["rider"], "time": formatted(lap["ms"])} for lap in sorted(laps, key=lambda lap: lap["ms"])]
