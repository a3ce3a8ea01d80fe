def replay(registry, events):
    for at, key in events:
        registry.touch(key, at)
    return registry
