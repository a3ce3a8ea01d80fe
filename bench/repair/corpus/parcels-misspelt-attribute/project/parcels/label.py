from parcels.model import Parcel


def heading(parcel: Parcel) -> str:
    return f"#{parcel.number}"


def label(parcel: Parcel) -> str:
    kilos = parcel.weight_gramms / 1000
    return f"{heading(parcel)} {parcel.recipient} ({kilos:.1f} kg)"
