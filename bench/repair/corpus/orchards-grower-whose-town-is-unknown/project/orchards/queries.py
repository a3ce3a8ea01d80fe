import sqlite3

GROWERS_OF = """
    SELECT growers.id, growers.name, growers.town, growers.hectares, SUM(trees.count) AS trees
    FROM growers JOIN trees ON trees.grower_id = growers.id
    WHERE trees.variety = ? COLLATE NOCASE
    GROUP BY growers.id
    ORDER BY trees DESC
"""


def growers_of(connection: sqlite3.Connection, variety: str) -> list[dict]:
    return [dict(row) for row in connection.execute(GROWERS_OF, (variety,))]


def varieties(connection: sqlite3.Connection) -> list[dict]:
    rows = connection.execute(
        "SELECT variety AS name, MIN(planted) AS oldest, SUM(count) AS trees FROM trees GROUP BY variety ORDER BY variety"
    )
    return [dict(row) for row in rows]
