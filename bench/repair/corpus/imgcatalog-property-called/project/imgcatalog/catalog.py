from collections import OrderedDict


def pairs(pictures):
    """Pictures of the same shot stand together, the developed one first."""
    shots = OrderedDict()
    for picture in pictures:
        shots.setdefault(picture.stem(), []).append(picture)
    for shot in shots.values():
        if len(shot) > 1:
            shot.sort(key=lambda picture: picture.is_raw())
    return list(shots.values())


def describe(shot):
    first = shot[0]
    text = f"{first.path} {first.megapixels:.1f} MP {first.taken}"
    others = [picture.extension for picture in shot[1:]]
    if others:
        text += f" (+ {', '.join(others)})"
    elif first.is_raw:
        text += " (raw only)"
    return text
