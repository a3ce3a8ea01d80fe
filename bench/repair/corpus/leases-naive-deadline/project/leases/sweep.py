import os

from leases import clock, files


def split(leases, at):
    """Those that hold, and those that are over."""
    over = [lease for lease in leases if lease.is_over(at)]
    return [lease for lease in leases if lease not in over], over


def main():
    held, over = split(files.read(os.environ["LEASES_FILE"]), clock.now())
    print(f"{len(held)} held, {len(over)} over")


if __name__ == "__main__":
    main()
