MISSING_SAPWOOD = 15


class Undated(Exception):
    pass


def felling(core):
    """When the tree was felled, as the report writes it."""
    year = core["outermost"]
    if year is None:
        raise Undated(core["name"])
    if core["edge"] == "bark":
        text = str(year)
    elif core["edge"] == "sapwood":
        text = f"about {year + MISSING_SAPWOOD}"
    return text


def latest(cores):
    """The newest ring of all dated cores; None where none is dated."""
    return max((core["outermost"] for core in cores if core["outermost"]), default=None)
