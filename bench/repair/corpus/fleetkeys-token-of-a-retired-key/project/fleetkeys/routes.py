ROUTES = {
    "van-12": ["Depot", "Market square", "Station", "Depot"],
    "van-14": ["Depot", "Harbour", "Depot"],
}
