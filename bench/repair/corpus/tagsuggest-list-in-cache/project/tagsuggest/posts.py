POSTS = [
    {"python", "asyncio", "http"},
    {"python", "typing"},
    {"python", "asyncio", "queues"},
    {"sql", "postgres"},
    {"python", "sql"},
]
