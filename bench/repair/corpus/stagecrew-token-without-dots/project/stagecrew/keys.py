"""Keys that sign the passes of the crew. A new one comes with each festival; passes of the one before stay valid."""

KEYS = {
    "2025": "a-long-secret-of-the-last-festival-0123",
    "2026": "a-long-secret-of-this-festival-01234567",
}
CURRENT = "2026"
