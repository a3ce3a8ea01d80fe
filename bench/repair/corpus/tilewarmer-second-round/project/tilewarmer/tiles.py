def tiles(zoom):
    """Addresses of all tiles of a zoom level."""
    return [f"/{zoom}/{x}/{y}.png" for x in range(2**zoom) for y in range(2**zoom)]
