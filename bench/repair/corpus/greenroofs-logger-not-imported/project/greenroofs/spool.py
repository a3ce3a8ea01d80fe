import json
import logging
from pathlib import Path

logger = logging.getLogger(__name__)


def batches(folder):
    """Names and readings of the batches that arrived, the oldest first."""
    for path in sorted(Path(folder).glob("*.json")):
        document = json.loads(path.read_text())
        if "readings" not in document:
            logger.warning("%s has no readings", path.name)
            continue
        yield path.stem, document["readings"]
