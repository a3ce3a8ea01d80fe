STATIONS = {
    "brest": {"mean": 4.1, "range": 5.0, "high": 3.2},
    "ostend": {"mean": 2.4, "range": 3.6, "high": 0.4},
}
