from gamesaves.plugins import journal, quota  # noqa: F401
