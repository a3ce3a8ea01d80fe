from xml.etree import ElementTree as ET

from snippets.store import Store

ATOM = "http://www.w3.org/2005/Atom"


def build_feed(store: Store) -> bytes:
    feed = ET.Element("feed", xmlns=ATOM)
    ET.SubElement(feed, "title").text = "New snippets"
    for snippet in store.newest():
        entry = ET.SubElement(feed, "entry")
        ET.SubElement(entry, "id").text = f"urn:snippet:{snippet.id}"
        ET.SubElement(entry, "title").text = f"{snippet.title} ({snippet.language})"
        ET.SubElement(entry, "updated").text = snippet.updated.isoformat()
        author = store.user(snippet.author_id)
        who = ET.SubElement(entry, "author")
        ET.SubElement(who, "name").text = author.name or author.login
    return ET.tostring(feed, encoding="utf-8", xml_declaration=True)
