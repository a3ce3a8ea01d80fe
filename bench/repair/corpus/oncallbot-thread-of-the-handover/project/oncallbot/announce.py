from datetime import date

from oncallbot.chat import Chat
from oncallbot.rota import handover, on_call

CHANNEL = "#on-call"
CHECKLIST = ["open incidents", "noisy alerts", "planned changes"]


def announce_today(chat: Chat, day: date) -> str:
    return chat.post(CHANNEL, f"On call today: @{on_call(day)}", silent=day.weekday() >= 5)


def announce_handover(chat: Chat, day: date) -> str:
    leaves, comes = handover(day)
    top = chat.post(CHANNEL, f"@{leaves} hands over to @{comes}")
    for point in CHECKLIST:
        chat.post(CHANNEL, f"- {point}", thread=top)
    return top
