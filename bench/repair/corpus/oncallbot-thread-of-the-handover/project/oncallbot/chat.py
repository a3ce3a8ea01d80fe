from __future__ import annotations

import itertools
from typing import Any, Callable

import httpx


class Chat:
    def __init__(self, token: str, send: Callable[[dict[str, Any]], str] | None = None) -> None:
        self.token = token
        self._send = send or self._post

    def _post(self, message: dict[str, Any]) -> str:
        response = httpx.post(
            "https://chat.example.com/api/messages",
            json=message,
            headers={"Authorization": f"Bearer {self.token}"},
            timeout=10,
        )
        response.raise_for_status()
        return response.json()["id"]

    def post(self, channel: str, text: str, *, reply_to: str | None = None, silent: bool = False) -> str:
        """Posts a message and returns its id, which later ones may reply to."""
        message: dict[str, Any] = {"channel": channel, "text": text}
        if reply_to is not None:
            message["reply_to"] = reply_to
        if silent:
            message["silent"] = True
        return self._send(message)


def printing() -> Callable[[dict[str, Any]], str]:
    numbers = itertools.count(1)

    def send(message: dict[str, Any]) -> str:
        marks = "".join(f" [{key}={message[key]}]" for key in ("reply_to", "silent") if key in message)
        print(f"{message['channel']}{marks}: {message['text']}")
        return f"m{next(numbers)}"

    return send
