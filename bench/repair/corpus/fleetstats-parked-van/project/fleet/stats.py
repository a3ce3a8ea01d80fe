def total_km(trips):
    return round(sum(t["km"] for t in trips), 1)


def consumption(trips):
    """Litres per 100 km, None if nothing was driven."""
    km = sum(t["km"] for t in trips)
    if not km:
        return None
    return round(sum(t["litres"] for t in trips) / km * 100, 1)


def longest_trip(trips):
    best = max(trips, key=lambda t: t["km"])
    return {"day": best["day"], "km": best["km"]}


def summarize(trips):
    return {
        "trips": len(trips),
        "km": total_km(trips),
        "consumption": consumption(trips),
        "longest": longest_trip(trips),
    }
