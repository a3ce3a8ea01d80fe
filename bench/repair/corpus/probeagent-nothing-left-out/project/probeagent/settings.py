from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    labels: dict
    exclude: list
    port: int = 9100


def labels_of(text):
    labels = {}
    for part in text.split(","):
        name, sign, value = part.strip().partition("=")
        if sign:
            labels[name] = value
    return labels


def from_environment(environ):
    return Settings(
        labels=labels_of(environ.get("PROBE_LABELS", "")),
        exclude=[host.strip() for host in environ.get("PROBE_EXCLUDE").split(",")],
        port=int(environ.get("PROBE_PORT") or 9100),
    )
