import json

import httpx

from payouts.bank import Bank
from payouts.nightly import send_all


def test_send_all(tmp_path):
    seen = []

    def answer(request):
        seen.append(json.loads(request.content))
        return httpx.Response(201, json={"id": f"t{len(seen)}"})

    path = tmp_path / "2026-01.csv"
    path.write_text("seller,iban,amount\n1,DE02 1203,10.50\n2,DE03,0\n")
    bank = Bank("https://bank.test/v2", transport=httpx.MockTransport(answer))
    assert send_all(bank, path) == ["t1"]
    assert seen == [{"reference": "2026-01-1", "iban": "DE021203", "amount": "10.50"}]
