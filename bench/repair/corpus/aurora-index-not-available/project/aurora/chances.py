def chance(seen):
    """low, fair or good; None where the index or the clouds are not known."""
    if seen.kp is None or seen.cloud is None:
        return None
    if seen.kp < 4 or seen.cloud > 60:
        return "low"
    south = seen.bz is not None and seen.bz < -5
    return "good" if seen.kp >= 6 or south else "fair"
