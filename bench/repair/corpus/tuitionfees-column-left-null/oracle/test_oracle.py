import database
import fees


def test_no_reduction_granted():
    assert fees.monthly_fee({"tuition": 14000, "meals": 4500, "reduction": None}) == 18500
    assert fees.monthly_fee({"tuition": 1000, "meals": None, "reduction": None}) == 2000


def test_statement():
    assert fees.statement(database.example()) == [
        "Ada: 150,00 €",
        "Benno: 120,00 €",
        "Carla: 185,00 €",
        "Total: 455,00 €",
    ]
