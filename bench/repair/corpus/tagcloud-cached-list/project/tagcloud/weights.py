from tagcloud.counting import sizes


def weights(tags):
    """The share of each tag in the most used one of them."""
    counted = sizes(tags)
    most = max((count for _, count in counted), default=0) or 1
    return {tag: round(count / most, 2) for tag, count in counted}
