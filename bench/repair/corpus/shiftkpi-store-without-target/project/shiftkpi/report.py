from shiftkpi.text import count, money, percent

HEAD = f"{'store':<12}{'sales':>12}{'target':>12}{'reached':>9}{'visitors':>10}"


def line(store):
    return (
        f"{store.name:<12}{money(store.sales):>12}{store.target:>12,.2f}"
        f"{percent(store.reached):>9}{count(store.visitors):>10}"
    )


def report(week, stores):
    lines = [f"Week {week}", HEAD]
    lines += [line(store) for store in sorted(stores, key=lambda store: -store.sales)]
    lines.append(f"{'all':<12}{money(sum(store.sales for store in stores)):>12}")
    return "\n".join(lines)
