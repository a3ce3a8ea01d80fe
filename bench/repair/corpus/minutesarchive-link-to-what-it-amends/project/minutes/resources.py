from flask import url_for


def link(rel, endpoint, **values):
    return {"rel": rel, "href": url_for(endpoint, **values)}


def summary(record):
    return {
        "title": record.title,
        "links": [link("self", "minutes.show", year=record.year, number=record.number)],
    }


def full(record):
    links = [
        link("self", "minutes.show", year=record.year, number=record.number),
        link("year", "minutes.of_year", year=record.year),
        link("committee", "minutes.of_committee", name=record.committee),
    ]
    if record.amends:
        year, number = record.amends
        links.append(link("amends", "minutes.show", year=year, no=number))
    return {"title": record.title, "committee": record.committee, "text": record.text, "links": links}
