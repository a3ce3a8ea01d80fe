from wellsprings.checks import CHECKS


def faults(sample, limits):
    """What is wrong with the sample, by the limits of its spring."""
    own = limits.of(sample.spring)
    return [found for check in CHECKS if (found := check(sample, own))]
