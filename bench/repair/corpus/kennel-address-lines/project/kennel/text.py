def contact(owner):
    """One line for the door of the box."""
    return ' / '.join(part for part in (owner.name, owner.phone) if part)


def address(owner):
    return ', '.join([owner.flat, owner.street, owner.town, owner.postcode])
