from edge.sessions import visits

visits([{"cookie": "sid=9f; consent=YWxsPXRydWU=; lang=de", "query": ""}])
