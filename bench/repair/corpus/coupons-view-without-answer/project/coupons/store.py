from dataclasses import dataclass


@dataclass
class Coupon:
    code: str
    percent: int
    left: int


COUPONS = {"SPRING": Coupon("SPRING", 10, 5), "GONE": Coupon("GONE", 50, 0)}


def find(code):
    return COUPONS.get(code.upper())
