def price(cents, locale):
    """A price as people of a locale write it."""
    whole, rest = divmod(cents, 100)
    if locale.startswith("en"):
        return f"€{whole}.{rest:02d}"
    return f"{whole},{rest:02d} €"
