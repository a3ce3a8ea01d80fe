from coop import shares


def summary(cents):
    paid = shares.dividends(cents)
    return [f"{name}: {paid[name] / 100:.2f}" for name in sorted(paid)]


if __name__ == "__main__":
    shares.announce(["members"])
    print("\n".join(summary(90000)))
