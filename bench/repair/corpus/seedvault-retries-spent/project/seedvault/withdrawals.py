import time

from seedvault.store import ChangedMeanwhile

TRIES = 4


def withdraw(store, name, grams, pause=time.sleep):
    """Takes seeds out of a lot. Reads again where another station was faster; after four tries the station shall ask anew."""
    for attempt in range(1, TRIES + 1):
        lot = store.read(name)
        if lot["grams"] < grams:
            return None
        try:
            store.write({**lot, "grams": lot["grams"] - grams})
        except ChangedMeanwhile:
            if attempt == TRIES:
                raise
            pause(0.02 * 2**attempt)
        else:
            return lot["grams"] - grams
