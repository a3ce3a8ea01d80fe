from fastapi import Body, FastAPI

from editor.history import History

app = FastAPI()
documents: dict[str, History] = {}


def document(name: str) -> History:
    return documents.setdefault(name, History())


@app.put("/documents/{name}")
def write(name: str, text: str = Body(embed=True)):
    document(name).write(text)
    return {"text": text}


@app.post("/documents/{name}/undo")
def undo(name: str):
    return {"text": document(name).undo()}


@app.post("/documents/{name}/redo")
def redo(name: str):
    return {"text": document(name).redo()}
