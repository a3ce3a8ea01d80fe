MEMBERS = {"kim": {"name": "Kim", "fees": [12, 12]}, "lee": {"name": "Lee", "fees": []}}


async def load(login: str) -> dict | None:
    return MEMBERS.get(login)


async def fees(login: str) -> list[int]:
    member = await load(login)
    return list(member["fees"]) if member else []
