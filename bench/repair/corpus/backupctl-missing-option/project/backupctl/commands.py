BACKUPS = ["mon", "tue", "wed", "thu"]


def told(options, action):
    return f"would {action}" if options.dry_run else action


def create(options):
    yield told(options, f"save {options.source}")


def restore(options):
    if options.name not in BACKUPS:
        raise SystemExit(f"no backup {options.name}")
    yield told(options, f"restore {options.name} to {options.to}")


def prune(options):
    """Drops all but the newest."""
    for name in BACKUPS[: max(0, len(BACKUPS) - options.keep)]:
        yield told(options, f"drop {name}")


COMMANDS = {"create": create, "restore": restore, "prune": prune}
