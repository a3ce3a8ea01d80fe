class BadReference(ValueError):
    """What somebody typed at the gate is not in the yard's notation; the message is shown to them."""
