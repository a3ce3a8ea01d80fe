from edge.cookies import parse_cookies, parse_query


def session_of(entry):
    """Id of the session of one entry of the log, or None."""
    cookies = parse_cookies(entry.get("cookie", ""))
    return cookies.get("sid")


def campaign_of(entry):
    return parse_query(entry.get("query", "")).get("utm_campaign", [None])[0]


def visits(entries):
    seen = {}
    for entry in entries:
        session = session_of(entry)
        if session is not None:
            seen.setdefault(session, campaign_of(entry))
    return seen
