from .money import cents, decimal


def fee_of(policy, broker):
    return max(broker.minimum, decimal(policy["premium"]) * broker.rate)


def settle(policies, broker):
    fees = [(policy["number"], cents(fee_of(policy, broker))) for policy in policies]
    total = sum((fee for _, fee in fees), decimal(0))
    paid = cents(total * broker.share)
    return {
        "broker": broker.name,
        "fees": {number: str(fee) for number, fee in fees},
        "total": str(total),
        "paid": str(paid),
        "kept": str(total - paid),
    }
