from .parser import Delivery, parse

__all__ = ["Delivery", "parse"]
