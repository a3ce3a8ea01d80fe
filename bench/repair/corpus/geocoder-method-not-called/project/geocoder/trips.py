def described(trip, geocoder):
    start = geocoder.reverse(*trip["from"])
    end = geocoder.reverse(*trip["to"])
    return f"{start or 'at sea'} - {end or 'at sea'}"
