"""Headers of requests as the edge writes them into its log."""


def parse_cookies(header):
    """Names and values of a Cookie header."""
    cookies = {}
    for part in header.split(";"):
        if not part.strip():
            continue
        name, value = part.strip().split("=")
        cookies[name] = value
    return cookies


def parse_query(query):
    parsed = {}
    for part in query.split("&"):
        if not part:
            continue
        name, _, value = part.partition("=")
        parsed.setdefault(name, []).append(value)
    return parsed
