def pairs(birds):
    """Rings of birds that name each other."""
    by_ring = {bird.ring: bird for bird in birds}
    found = set()
    for bird in birds:
        other = by_ring.get(bird.partner)
        if other is not None and other.partner == bird.ring:
            found.add(tuple(sorted((bird.ring, other.ring))))
    return sorted(found)
