"""Where parcels are."""

STATES = {"r": "registered", "t": "on the way", "d": "delivered"}


def state_of(parcel):
    return STATES.get(parcel.get("state"), "unknown")


def describe(parcel):
    return {"id": parcel["id"], "state": state_of(parcel), "weight": parcel.get("weight")}
