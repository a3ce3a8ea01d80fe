import copy


def merged(defaults, own):
    """What a user set, over the defaults."""
    result = copy.deepcopy(defaults)
    result.update(own)
    return result
