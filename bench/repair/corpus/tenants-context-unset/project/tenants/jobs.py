from tenants.context import tenant
from tenants.documents import all_tenants, listing, used


def nightly_counts():
    counts = {}
    for name in all_tenants():
        with tenant(name):
            counts[name] = len(listing())
    return counts


def nightly_usage():
    usage = {}
    for name in all_tenants():
        usage[name] = used()
    return usage
