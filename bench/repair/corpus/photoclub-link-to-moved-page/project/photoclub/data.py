ALBUMS = {
    1: {"title": "Herons", "photos": ["heron-1.jpg", "heron-2.jpg"]},
    2: {"title": "Night sky", "photos": []},
}


def counts():
    return {"albums": len(ALBUMS), "photos": sum(len(a["photos"]) for a in ALBUMS.values())}
