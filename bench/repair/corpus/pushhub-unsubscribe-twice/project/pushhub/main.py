from fastapi import FastAPI, Response

from pushhub.topics import Topics

app = FastAPI()
topics = Topics()


@app.put("/topics/{topic}/devices/{device}", status_code=204)
def subscribe(topic: str, device: str):
    topics.subscribe(topic, device)
    return Response(status_code=204)


@app.delete("/topics/{topic}/devices/{device}", status_code=204)
def unsubscribe(topic: str, device: str):
    topics.unsubscribe(topic, device)
    return Response(status_code=204)


@app.get("/topics/{topic}")
def show(topic: str):
    return {"devices": topics.devices(topic)}
