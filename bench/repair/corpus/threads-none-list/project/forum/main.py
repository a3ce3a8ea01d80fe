from fastapi import FastAPI, HTTPException

app = FastAPI()
THREADS = {
    1: {"title": "Hello", "tags": ["new"], "replies": [{"by": "kim"}]},
    2: {"title": "Quiet", "tags": None, "replies": None},
}


def thread_or_404(number: int):
    if number not in THREADS:
        raise HTTPException(status_code=404, detail="No such thread")
    return THREADS[number]


@app.get("/threads/{number}/tags")
def tags(number: int):
    return sorted(thread_or_404(number)["tags"] or [])


@app.get("/threads/{number}")
def show(number: int):
    thread = thread_or_404(number)
    return {"title": thread["title"], "replies": len(thread["replies"])}
