"""XML as dicts: children by their tags; one child is itself, several of one tag are a list."""

import xml.etree.ElementTree as ET


def parse(text):
    return convert(ET.fromstring(text))


def convert(element):
    made = {f"@{key}": value for key, value in element.attrib.items()}
    for child in element:
        value = convert(child)
        if child.tag not in made:
            made[child.tag] = value
        elif isinstance(made[child.tag], list):
            made[child.tag].append(value)
        else:
            made[child.tag] = [made[child.tag], value]
    text = (element.text or "").strip()
    if text:
        made["#text"] = text
    return made


def as_list(value):
    """What may be absent, one or several, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
