WORDS = {
    "layer.added": "added a layer to",
    "comment.added": "commented on",
    "project.archived": "archived",
    "project.exported": "exported",
}


def actor_name(event):
    actor = event.get("actor")
    return actor["name"] if actor else "mapstudio"


def layer_line(event):
    return f"{actor_name(event)} {WORDS[event['type']]} {event['project']['title']}: {event['layer']}"


def project_line(event):
    return f"{event['actor']['name']} {WORDS[event['type']]} {event['project']['title']}"


def line_of(event):
    return layer_line(event) if event["type"].startswith("layer.") else project_line(event)
