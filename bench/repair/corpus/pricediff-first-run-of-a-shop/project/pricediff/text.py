def euros(cents):
    return f"{cents / 100:.2f}"


def line(change):
    if change.kind == "changed":
        return f"{change.sku}: {euros(change.before)} -> {euros(change.after)}"
    if change.kind == "new":
        return f"{change.sku}: new, {euros(change.after)}"
    return f"{change.sku}: gone"
