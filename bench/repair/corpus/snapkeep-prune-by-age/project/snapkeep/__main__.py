import argparse

from snapkeep import index, pruning


def parser():
    root = argparse.ArgumentParser(prog="snapkeep")
    root.add_argument("--index", required=True)
    commands = root.add_subparsers(dest="command", required=True)
    commands.add_parser("list")
    prune = commands.add_parser("prune")
    how = prune.add_mutually_exclusive_group(required=True)
    how.add_argument("--keep", type=int)
    how.add_argument("--older-than", type=int, metavar="DAYS")
    return root


def main(argv=None):
    options = parser().parse_args(argv)
    snapshots = index.load(options.index)
    if options.command == "list":
        for snapshot in snapshots:
            print(snapshot.id, snapshot.volume, snapshot.taken.date(), "pinned" if snapshot.pinned else "")
        return
    if options.keep is not None:
        gone = pruning.all_but(snapshots, options.keep)
    else:
        gone = pruning.older_than(snapshots, options.older_than)
    index.save(options.index, [snapshot for snapshot in snapshots if snapshot not in gone])
    print("pruned", *[snapshot.id for snapshot in gone])


if __name__ == "__main__":
    main()
