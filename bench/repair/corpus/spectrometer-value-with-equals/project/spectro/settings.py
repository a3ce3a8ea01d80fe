"""Settings as the device writes them: one ``key=value`` a line, ``#`` begins a comment line."""


class BadSetting(Exception):
    pass


def parse_settings(text):
    settings = {}
    for line in text.splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if "=" not in line:
            raise BadSetting(line)
        key, value = line.split("=")
        settings[key.strip()] = value.strip()
    return settings
