"""Which columns a table of screenings has."""

ALWAYS = ["film", "starts"]


def chosen(extra, columns=list(ALWAYS)):
    """The usual columns and further ones."""
    for name in extra:
        columns.append(name)
    return columns
