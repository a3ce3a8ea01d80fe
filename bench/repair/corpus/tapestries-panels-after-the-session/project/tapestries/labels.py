def width(tapestry):
    """In metres, over all panels."""
    return sum(panel.width_cm for panel in tapestry.panels) / 100


def short(tapestry):
    return {"id": tapestry.id, "title": tapestry.title, "width_m": width(tapestry)}


def full(tapestry):
    return {
        **short(tapestry),
        "workshop": tapestry.workshop.city,
        "scenes": [panel.scene for panel in tapestry.panels],
    }
