from landlord import addresses

TEXT = "The stairwell is painted from Monday on."


def write(tenant):
    head = "\n".join(addresses.lines(tenant))
    return f"{head}\n\n{TEXT}"


def write_all(tenants):
    """Letters for those without mail, in the order in which the post sorts."""
    by_post = [tenant for tenant in tenants if not tenant["email"]]
    return [write(tenant) for tenant in sorted(by_post, key=addresses.area)]
