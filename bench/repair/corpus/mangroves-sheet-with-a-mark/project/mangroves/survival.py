from collections import defaultdict


def by_plot(counts):
    """Planted and alive of each plot, over all its plantings."""
    found = defaultdict(lambda: [0, 0])
    for plot, planted, alive in counts:
        found[plot][0] += planted
        found[plot][1] += alive
    return dict(found)


def lines(plots, counts):
    for plot, (planted, alive) in sorted(by_plot(counts).items()):
        about = plots[plot]
        yield f"{plot} {about['village']}: {alive} of {planted}, {alive / about['hectares']:.0f} per hectare"
