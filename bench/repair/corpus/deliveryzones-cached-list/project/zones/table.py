# first digit of the postcode -> (zone, fee in cents)
ZONES = {
    "1": ("city", 390),
    "2": ("east", 490),
    "4": ("north", 590),
    "9": ("south", 690),
}

ISLANDS = {"9999"}
