import logging

from edisender.errors import EdiError
from edisender.gateway import Gateway
from edisender.sender import deliver

logger = logging.getLogger(__name__)


def process(gateway, documents):
    """Sends documents; returns the receipts' numbers and the ids of what was put aside."""
    numbers, aside = [], []
    for document in documents:
        try:
            numbers.append(deliver(gateway, document))
        except EdiError as error:
            logger.warning("%s is put aside: %s", document["id"], error)
            aside.append(document["id"])
    return numbers, aside


def line(verb, document_id, body):
    if document_id == "INV-3":
        raise TimeoutError("no answer")
    return {"status": "accepted", "number": len(body)}


def main():
    documents = [{"id": "INV-%d" % i, "body": "UNH+%d'" % i} for i in range(1, 6)]
    numbers, aside = process(Gateway(line), documents)
    print(numbers, aside)


if __name__ == "__main__":
    main()
