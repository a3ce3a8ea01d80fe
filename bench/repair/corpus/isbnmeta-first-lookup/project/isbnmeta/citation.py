def surname_first(name):
    *given, surname = name.split()
    return f"{surname}, {' '.join(given)}" if given else surname


def citation(record):
    authors = "; ".join(surname_first(name) for name in record["authors"]) or "Anon."
    return f"{authors}: {record['title']} ({record['year'] or 'n.d.'})"
