def collect(samples):
    return {
        "count": len(samples),
        "average_ms": sum(samples) / len(samples) if samples else 0,
        "slowest_ms": max(samples, default=0),
    }
