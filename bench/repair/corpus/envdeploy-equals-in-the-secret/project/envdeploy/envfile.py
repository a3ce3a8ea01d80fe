class BadLine(ValueError):
    def __init__(self, path, number):
        ValueError.__init__(self, "%s:%d: not NAME=VALUE" % (path, number))


def unquoted(value):
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def read_env(path):
    values = {}
    with open(path) as lines:
        for number, line in enumerate(lines, 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            if line.startswith("export "):
                line = line[len("export "):]
            if "=" not in line:
                raise BadLine(path, number)
            name, value = line.split("=")
            values[name.strip()] = unquoted(value)
    return values
