from collections import defaultdict

# Share of a substrate that water can fill.
POROSITY = 0.45


def held(reading):
    """Litres that the substrate of a roof holds."""
    return reading["area"] * reading["depth_mm"] * POROSITY * reading["moisture"]


def is_plausible(reading):
    return 0 <= reading["moisture"] <= 1 and reading["depth_mm"] > 0


def summary(readings):
    roofs = defaultdict(float)
    left_out = 0
    for reading in readings:
        if not is_plausible(reading):
            logger.warning("reading of %s left out: moisture %s", reading["roof"], reading["moisture"])
            left_out += 1
            continue
        roofs[reading["roof"]] = held(reading)
    return {"roofs": len(roofs), "litres": round(sum(roofs.values())), "left_out": left_out}
