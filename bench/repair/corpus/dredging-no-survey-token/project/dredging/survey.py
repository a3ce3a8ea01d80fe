import httpx


def depths(config):
    headers = {"authorization": f"Bearer {config.token}"}
    answer = httpx.get(f"{config.url}/depths", headers=headers, timeout=20)
    answer.raise_for_status()
    return answer.json()["cells"]
