from sqlalchemy.orm import Session

from gensets.errors import conflict, not_found
from gensets.models import Contract, Unit

CENTS_PER_EXTRA_HOUR = 450


def write_contract(session: Session, customer: str, unit_id: int) -> Contract:
    unit = session.get(Unit, unit_id)
    if unit is None:
        raise not_found("unit", unit_id)
    if unit.out:
        raise conflict(f"{unit.label} is out")
    unit.out = True
    contract = Contract(customer=customer, unit=unit)
    session.add(contract)
    session.commit()
    return contract


def extra_cents(contract: Contract, hours: int) -> int:
    return max(0, hours - contract.included_hours) * CENTS_PER_EXTRA_HOUR


def book_return(session: Session, contract_id: int, hours: int) -> dict:
    contract = session.get(Contract, contract_id)
    if contract.closed:
        raise conflict(f"Contract {contract_id} is closed")
    contract.closed = True
    contract.unit.out = False
    contract.unit.meter += hours
    session.commit()
    return {"contract": contract_id, "unit": contract.unit.label, "extra_cents": extra_cents(contract, hours)}
