from fnmatch import fnmatchcase


def is_excluded(host, patterns):
    return any(fnmatchcase(host, pattern) for pattern in patterns)


def labelled(labels):
    return "{%s}" % ",".join(f'{name}="{value}"' for name, value in sorted(labels.items())) if labels else ""


def targets(hosts, settings):
    for host, port in hosts:
        if not is_excluded(host, settings.exclude):
            yield f"{host}:{port}{labelled(settings.labels)}"
