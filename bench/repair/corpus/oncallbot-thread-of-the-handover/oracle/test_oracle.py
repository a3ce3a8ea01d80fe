import subprocess
import sys
from datetime import date

from oncallbot.announce import announce_handover
from oncallbot.chat import Chat


def test_the_checklist_replies_to_the_handover():
    sent = []

    def send(message):
        sent.append(message)
        return f"id{len(sent)}"

    assert announce_handover(Chat("t", send), date(2026, 1, 12)) == "id1"
    assert sent[0] == {"channel": "#on-call", "text": "@nadia hands over to @tomasz"}
    assert [message["text"] for message in sent[1:]] == ["- open incidents", "- noisy alerts", "- planned changes"]
    assert all(message["reply_to"] == "id1" and message["channel"] == "#on-call" for message in sent[1:])


def test_the_program():
    argv = ["-m", "oncallbot.cli", "handover", "--dry-run", "--day", "2026-01-12"]
    run = subprocess.run([sys.executable, *argv], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[1] == "#on-call [reply_to=m1]: - open incidents"


def test_the_name_of_before_still_works():
    sent = []
    Chat("t", lambda message: sent.append(message) or "x").post("#a", "b", reply_to="c")
    assert sent == [{"channel": "#a", "text": "b", "reply_to": "c"}]
