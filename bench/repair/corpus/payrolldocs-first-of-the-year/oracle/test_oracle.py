from payrolldocs.app import create_app


def test_first_of_the_year(tmp_path):
    client = create_app(tmp_path).test_client()
    for month in ("2027-01", "2027-02", "2031-05"):
        assert client.put(f"/slips/e17/{month}", data="Gross 3100.00").status_code == 204
        assert client.get(f"/slips/e17/{month}").text == "Gross 3100.00"
    assert client.post("/certificates/e17/2027").text == "e17 2027: 2 month(s), gross 6200.00"
    assert client.get("/slips/e18/2027-01").status_code == 404
