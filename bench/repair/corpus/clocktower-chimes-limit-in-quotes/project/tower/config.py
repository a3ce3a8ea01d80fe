import os


def from_environ(environ=None):
    environ = os.environ if environ is None else environ
    return {
        "quiet_from": int(environ.get("QUIET_FROM", 22)),
        "quiet_until": int(environ.get("QUIET_UNTIL", 7)),
        "max_strokes": environ.get("MAX_STROKES", 12),
        "bell": environ.get("BELL", "big"),
    }
