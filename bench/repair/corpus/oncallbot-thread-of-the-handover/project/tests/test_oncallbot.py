from datetime import date

from oncallbot.announce import announce_today
from oncallbot.chat import Chat
from oncallbot.rota import handover, on_call


def test_rota():
    assert on_call(date(2026, 1, 5)) == "nadia"
    assert on_call(date(2026, 1, 12)) == "tomasz"
    assert handover(date(2026, 1, 12)) == ("nadia", "tomasz")


def test_chat():
    sent = []
    chat = Chat("t", lambda message: sent.append(message) or "m1")
    assert chat.post("#a", "hi", reply_to="m0") == "m1"
    assert sent == [{"channel": "#a", "text": "hi", "reply_to": "m0"}]


def test_today():
    sent = []
    announce_today(Chat("t", lambda message: sent.append(message) or "x"), date(2026, 1, 10))
    assert sent == [{"channel": "#on-call", "text": "On call today: @nadia", "silent": True}]
