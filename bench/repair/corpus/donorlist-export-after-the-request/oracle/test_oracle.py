from werkzeug.test import Client

from donors.app import create_app


def get(path, app=None):
    response = Client(app or create_app()).get(path)
    return response.status_code, response.get_data(as_text=True), response.headers


def test_the_export():
    status, text, headers = get("/donors.csv?since=2025&separator=%3B")
    assert status == 200
    assert text == "number;name;town;last gift;total\r\n2;Brand, Otto;Thun;2025;1200.00\r\n3;Meier & Cie;Bern;2026;750.50\r\n"
    assert headers["Content-Type"].startswith("text/csv")
    assert headers["Content-Disposition"] == "attachment; filename=donors.csv"


def test_without_parameters():
    _, text, _ = get("/donors.csv")
    assert text.splitlines() == [
        "number,name,town,last gift,total",
        '1,"Adler, Ruth",Bern,2023,50.00',
        '2,"Brand, Otto",Thun,2025,1200.00',
        "3,Meier & Cie,Bern,2026,750.50",
    ]


def test_the_rest():
    assert get("/donors.csv?separator=x")[0] == 400
    assert get("/donors.csv?town=Chur")[1].splitlines() == ["number,name,town,last gift,total"]
    assert get("/donors?since=2026")[1].strip() == '[[3,"Meier & Cie","Bern",2026,"750.50"]]'
