"""Kilograms of carbon dioxide a litre, as published for the year."""

SITES = {"LEEDS": 1, "HULL": 2, "YORK": 3}

PER_LITRE = {
    "diesel": 2.66,
    "petrol": 2.16,
    "kerosene": 2.54,
    "lpg": 1.56,
}
