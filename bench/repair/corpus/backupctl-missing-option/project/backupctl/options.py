import argparse


def parser():
    made = argparse.ArgumentParser("backupctl")
    commands = made.add_subparsers(dest="command", required=True)
    create = commands.add_parser("create")
    create.add_argument("source")
    dry(create)
    restore = commands.add_parser("restore")
    restore.add_argument("name")
    restore.add_argument("--to", default=".")
    dry(restore)
    prune = commands.add_parser("prune")
    prune.add_argument("--keep", type=int, default=7)
    return made


def dry(command):
    command.add_argument("--dry-run", action="store_true", help="only tell what would be done")
