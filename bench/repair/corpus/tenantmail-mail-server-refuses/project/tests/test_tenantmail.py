from tenantmail import settings
from tenantmail.mail import reminder
from tenantmail.rents import unpaid


def test_unpaid(tmp_path):
    path = tmp_path / "r.csv"
    path.write_text("tenant,mail,due,paid\nA,a@x,1.00,no\nB,b@x,2.00,Yes \n")
    assert [row["tenant"] for row in unpaid(path)] == ["A"]


def test_reminder():
    message = reminder({"tenant": "A", "mail": "a@x", "due": "1.00"}, "office@x")
    assert message["To"] == "a@x"
    assert "1.00" in message.get_content()


def test_settings():
    assert settings.smtp_address({}) == ("localhost", 25)
