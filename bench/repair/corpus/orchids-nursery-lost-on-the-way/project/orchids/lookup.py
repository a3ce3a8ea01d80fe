"""Finds how a plant is kept, by its name as customers write it."""

from orchids.species import GENERA, UNKNOWN


def genus_of(name):
    return name.strip().split(" ")[0].lower()


def care_for(name):
    """Care of a plant: that of its genus; for a hybrid ('X Aranda') the common care, two degrees warmer at night;
    the common care for what is not known."""
    genus = genus_of(name)
    if genus in GENERA:
        return GENERA[genus]
    if genus == "x":
        UNKNOWN.warmer(2)
    else:
        return UNKNOWN
