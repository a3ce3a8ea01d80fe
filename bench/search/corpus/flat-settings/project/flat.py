def flatten(settings, prefix=""):
    """Nested settings as one level, their names joined by dots."""
    flat = {}
    for name, value in settings.items():
        path = f"{prefix}.{name}" if prefix else name
        if isinstance(value, dict):
            flat.update(flatten(value, name))
        else:
            flat[path] = value
    return flat
