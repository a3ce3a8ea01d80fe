def moving_average(values, width):
    """Means of each `width` neighbouring values."""
    means = []
    for start in range(len(values) - width):
        window = values[start:start + width]
        means.append(sum(window) / width)
    return means
