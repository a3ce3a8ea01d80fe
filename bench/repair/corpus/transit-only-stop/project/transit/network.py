from transit import xmldict


def notices(network):
    return [one["#text"] for one in xmldict.as_list(network.get("notice"))]


def lines(network):
    return {line["@code"]: line["stop"] for line in xmldict.as_list(network.get("line"))}
