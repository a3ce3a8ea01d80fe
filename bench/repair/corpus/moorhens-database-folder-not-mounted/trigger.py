import wsgi  # noqa: F401
