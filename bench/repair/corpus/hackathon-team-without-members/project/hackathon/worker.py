import logging

from hackathon import shirts, tables

logger = logging.getLogger(__name__)


def run(client):
    """Nightly: the order of the shirts and the plan of the tables."""
    try:
        teams = list(client.teams())
        result = {"shirts": shirts.order_lines(shirts.count_sizes(teams)), "tables": tables.plan(teams)}
    except Exception:
        logger.exception("nightly run failed")
        return None
    logger.info("%d teams", len(teams))
    return result
