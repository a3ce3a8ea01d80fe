from enum import Enum


class Stone(Enum):
    AGATE = "agate"
    GARNET = "garnet"
    SAPPHIRE = "sapphire"


class Cut(Enum):
    CABOCHON = "cabochon"
    OVAL = "oval"
    ROSE = "rose"


class Finish(Enum):
    MATT = "matt"
    POLISHED = "polished"
