NOBODY = "(no keeper)"


def full_name(keeper):
    """Family name first, as on the cards of the office."""
    if keeper is None:
        return NOBODY
    return f"{keeper.family}, {keeper.given}"
