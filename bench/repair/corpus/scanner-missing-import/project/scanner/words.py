import re
from collections import Counter


def words(text):
    return Counter(re.findall(r"[a-zà-ÿ]+", text.lower()))
