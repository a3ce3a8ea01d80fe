import xml.etree.ElementTree as ET
from datetime import datetime


def text(item, name, default=""):
    node = item.find(name)
    return node.text if node is not None else default


def items(xml):
    channel = ET.fromstring(xml).find("channel")
    return [
        {
            "title": text(item, "title", "(untitled)").strip(),
            "link": text(item, "link"),
            "author": item.find("author").text,
        }
        for item in channel.findall("item")
    ]
