DAILY_LIMIT = {"valerian": 9.0, "sage": 6.0, "arnica": 0.0, "fennel": 7.5}
