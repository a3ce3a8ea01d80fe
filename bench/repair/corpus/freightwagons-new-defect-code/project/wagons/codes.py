"""Codes of the inspections. The workshop adds some now and then; those that are not here are shown as they are."""

DEFECTS = {"BR1": "brake pads worn", "BR2": "brake hose leaks", "WH1": "flat wheel", "CP1": "coupling bent"}
PLACES = {"A": "front bogie", "B": "rear bogie", "C": "coupling", "D": "body"}
SEVERE = {"WH1", "CP1"}


def place_name(code):
    return PLACES.get(code, code)


def defect_name(code):
    return DEFECTS[code]


def is_severe(code):
    return code in SEVERE
