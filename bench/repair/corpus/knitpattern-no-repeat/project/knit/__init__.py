from knit.gauge import Gauge, Length
from knit.pattern import Pattern

__all__ = ["Gauge", "Length", "Pattern"]
