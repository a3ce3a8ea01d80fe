def climb(heights: list[float]) -> dict:
    pairs = list(zip(heights, heights[1:]))
    return {
        "up": round(sum(max(0, after - before) for before, after in pairs)),
        "down": round(sum(max(0, before - after) for before, after in pairs)),
    }
