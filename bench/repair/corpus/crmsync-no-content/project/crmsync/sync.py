from crmsync.client import CrmClient


def push(client: CrmClient, changes: list[dict]) -> list[str]:
    """Sends the changes on; answers the ids that the service has taken."""
    taken = []
    for change in changes:
        after = client.update(change["id"], change["fields"])
        taken.append(after["id"] if after else change["id"])
    return taken
