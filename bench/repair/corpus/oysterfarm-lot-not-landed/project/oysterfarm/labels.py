from datetime import timedelta

DAYS = 10


def label(lot, bed):
    best_before = lot.landed + timedelta(days=DAYS)
    return f"Ostrea edulis | {bed.area} | {lot.number} | {lot.pieces} pcs | best before {best_before:%d.%m.%Y}"
