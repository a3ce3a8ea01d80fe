import heapq


def cheapest(roads, start, goal):
    """Cost of the cheapest way, None where there is none. Roads: costs by place and neighbour."""
    best = {}
    heap = [(0, start)]
    while heap:
        cost, place = heapq.heappop(heap)
        if place == goal:
            return cost
        if place in best:
            continue
        best[place] = cost
        for neighbour, price in roads.get(place, {}).items():
            if neighbour not in best:
                heapq.heappush(heap, (price, neighbour))
    return None
