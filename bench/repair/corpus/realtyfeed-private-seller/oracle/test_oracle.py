import io

from realtyfeed.__main__ import main
from realtyfeed.convert import to_row
from realtyfeed.table import write_rows


def test_the_feed_with_a_private_seller(capsys):
    assert main(["feeds/north.json"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "NORTH/N-3301,389.000,3.5,Hafenweg 4,24103,Kiel,C,Petersen Immobilien,0431 7711",
        "NORTH/N-3302,215.000,2,Am Teich 11,,Plön,,,",
    ]


def test_an_agent_without_a_phone():
    out = io.StringIO()
    listing = {
        "id": "1",
        "price": 10,
        "rooms": 1,
        "address": {"street": "S", "city": "C"},
        "agent": {"name": "A"},
    }
    write_rows([to_row(listing, "p")], out)
    assert out.getvalue().splitlines()[1] == "P/1,10,1,S,,C,,A,"
