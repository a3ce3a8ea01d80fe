import statuspage.main  # noqa: F401
