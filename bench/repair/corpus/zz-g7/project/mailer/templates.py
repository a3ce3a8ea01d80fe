import re

PLACE = re.compile(r"\{\{\s*(\w+)\s*\}\}")


def fill(template, values):
    return PLACE.sub(lambda match: str(values[match.group(1)]), template)


def placeholders(template):
    return {match.group(1) for match in PLACE.finditer(template)}
