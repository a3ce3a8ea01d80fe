import json
from dataclasses import dataclass, field

from drawingdocs.migrations import CURRENT, upgrade


class UnsupportedVersion(Exception):
    pass


@dataclass
class Layer:
    name: str
    shapes: list = field(default_factory=list)
    visible: bool = True


@dataclass
class Document:
    width: int
    height: int
    layers: list


def open_document(path):
    with open(path, encoding="utf-8") as file:
        return load(json.load(file))


def load(data):
    version = data.get("version", 1)
    if version > CURRENT:
        raise UnsupportedVersion(f"version {version} is newer than {CURRENT}")
    data = upgrade(data, version)
    width, height = data["size"]
    layers = [
        Layer(layer["name"], layer["shapes"], layer.get("visible", True)) for layer in data["layers"]
    ]
    return Document(width, height, layers)
