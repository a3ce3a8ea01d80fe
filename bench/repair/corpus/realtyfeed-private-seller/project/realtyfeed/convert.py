def format_price(cents_free):
    return "{:,}".format(cents_free).replace(",", ".")


def to_row(listing, portal):
    address = listing["address"]
    energy = listing.get("energy", {})
    agent = listing["agent"]
    return {
        "ref": portal.upper() + "/" + listing["id"],
        "price": format_price(listing["price"]),
        "rooms": listing["rooms"],
        "street": address["street"],
        "zip": address.get("zip", ""),
        "city": address["city"],
        "energy_class": energy.get("class", ""),
        "agent": agent["name"],
        "agent_phone": agent.get("phone", ""),
    }
