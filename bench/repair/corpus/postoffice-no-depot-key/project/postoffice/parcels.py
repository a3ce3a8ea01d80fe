PARCELS = [("RX1", 1200), ("RX2", 300), ("RX3", 4100)]


def batches(parcels, heaviest=5000):
    """Parcels in the order of their coming, in batches of at most so many grams."""
    batch, grams = [], 0
    for number, weight in parcels:
        if batch and grams + weight > heaviest:
            yield batch
            batch, grams = [], 0
        batch.append(number)
        grams += weight
    if batch:
        yield batch
