import json


def rows(outcomes, settings):
    chosen = [one for one in outcomes if not settings["failed_only"] or one.state != "done"]
    return [{column: getattr(one, column) for column in settings["columns"]} for one in chosen]


def render(outcomes, settings):
    found = rows(outcomes, settings)
    if settings["format"] == "json":
        return json.dumps(found)
    return "\n".join("  ".join(str(value) for value in row.values()) for row in found)
