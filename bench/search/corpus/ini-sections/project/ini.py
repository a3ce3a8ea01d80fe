"""Settings in sections, one `key = value` a line."""


class BadLine(ValueError):
    def __init__(self, number, line):
        super().__init__(f"line {number} cannot be read: {line}")
        self.number = number


def parse(text):
    """Sections by name; settings before the first title are in the section ''."""
    sections = {"": {}}
    current = sections[""]
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if not line or line[0] in "#;":
            continue
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1].strip(), {})
        key, separator, value = line.partition("=")
        if not separator or not key.strip():
            raise BadLine(number, line)
        current[key.strip().lower()] = unquote(value.strip())
    return sections


def unquote(value):
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value


def dump(sections):
    lines = []
    for name, settings in sections.items():
        if name:
            lines.append(f"[{name}]")
        lines.extend(f"{key} = {value}" for key, value in settings.items())
    return "\n".join(lines)
