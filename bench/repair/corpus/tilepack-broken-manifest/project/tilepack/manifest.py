import json


class PackError(Exception):
    """A folder that cannot be packed."""


def read_manifest(folder):
    path = folder / "manifest.json"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return data["name"], data["tiles"]
    except FileNotFoundError as error:
        raise PackError(f"{folder}: no manifest") from error
    except (ValueError, KeyError) as error:
        raise PackError(f"{folder}: broken manifest") from error
