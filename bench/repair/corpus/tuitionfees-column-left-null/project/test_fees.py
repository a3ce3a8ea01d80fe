import database
import fees


def test_fee():
    assert fees.monthly_fee({"tuition": 12000, "meals": 4500, "reduction": 1500}) == 15000
    assert fees.monthly_fee({"tuition": 12000, "meals": None, "reduction": 11000}) == 2000


def test_statement():
    connection = database.example()
    connection.execute("DELETE FROM pupil WHERE id = 3")
    assert fees.statement(connection) == ["Ada: 150,00 €", "Benno: 120,00 €", "Total: 270,00 €"]


def test_euros():
    assert fees.euros(1205) == "12,05 €"
