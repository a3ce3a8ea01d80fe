"""Contacts of several sources, one per e-mail address."""

FIELDS = ("name", "phone", "company")


def address_key(address):
    """What two spellings of an address have in common."""
    name, at, domain = address.strip().partition("@")
    if not (name and at and domain):
        raise ValueError(f"not an address: {address!r}")
    return f"{name.split('+')[0]}@{domain}"


def merge_contacts(contacts):
    """One contact per address, in the order of their first mention; the first value of a field stays."""
    merged = {}
    for contact in contacts:
        key = address_key(contact["email"])
        entry = merged.setdefault(key, {"email": key})
        for field in FIELDS:
            value = contact.get(field)
            if value and field not in entry:
                entry[field] = value
    return list(merged.values())


def duplicates(contacts):
    """Addresses that are mentioned more than once."""
    seen = set()
    twice = set()
    for contact in contacts:
        key = address_key(contact["email"])
        (twice if key in seen else seen).add(key)
    return sorted(twice)
