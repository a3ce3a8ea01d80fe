from cashbox import create_app, outbox


def test_the_note_is_in_the_language_of_the_guest():
    client = create_app().test_client()
    outbox.SENT.clear()
    for visit in (502, 503):
        response = client.post(f"/visits/{visit}/refund", json={"reason": "cold"})
        assert (response.status_code, response.json) == (200, {"refunded": 2400})
    assert outbox.SENT == [
        ("luc@example.com", "Nous avons remboursé 24,00 €"),
        ("ana@example.com", "We have refunded €24.00"),
    ]
    assert client.post("/visits/502/refund", json={"reason": "again"}).status_code == 409
