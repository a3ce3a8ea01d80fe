import os
from urllib.parse import urlencode

HOST = "https://maps.example.com/static"


def map_url(lat, lon, zoom=16):
    key = os.environ["MAP_KEY"]
    return f"{HOST}?{urlencode({'center': f'{lat},{lon}', 'zoom': zoom, 'key': key})}"
