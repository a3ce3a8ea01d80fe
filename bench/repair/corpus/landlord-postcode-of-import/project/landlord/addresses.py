def lines(tenant):
    return [tenant["name"], tenant["street"], f"{tenant['postcode']} {tenant['city']}"]


def area(tenant):
    """The first two digits, by which the post sorts."""
    return tenant["postcode"][:2]
