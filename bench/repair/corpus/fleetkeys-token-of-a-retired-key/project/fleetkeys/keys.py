"""Keys by their identifiers. The first signs; the others are still accepted."""

KEYS = {
    "2026-1": "key-of-spring-2026",
    "2025-2": "key-of-autumn-2025",
}
CURRENT = next(iter(KEYS))
