import os


def listing(plan):
    """Names of the copies, oldest first."""
    names = [name for name in os.listdir(plan["target"]) if name.startswith(plan["prefix"] + "-")]
    return sorted(names)


def fits(plan, used):
    return used <= plan["quota_bytes"]
