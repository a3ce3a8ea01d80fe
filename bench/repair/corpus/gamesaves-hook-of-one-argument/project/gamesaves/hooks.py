from collections import defaultdict

_hooks = defaultdict(list)


def on(*events):
    def register(function):
        for event in events:
            _hooks[event].append(function)
        return function

    return register


def fire(event, **about):
    for hook in _hooks[event]:
        hook(event, about)
