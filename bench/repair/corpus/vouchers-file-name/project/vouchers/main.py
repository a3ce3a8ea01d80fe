from fastapi import FastAPI, HTTPException, Response

from vouchers import downloads
from vouchers.data import VOUCHERS

app = FastAPI()


def find(id: str) -> dict:
    if id not in VOUCHERS:
        raise HTTPException(404, "Unknown voucher")
    return VOUCHERS[id]


@app.get("/vouchers/{id}.csv")
def table(id: str):
    voucher = find(id)
    return downloads.csv(f"code,cents\n{voucher['code']},{voucher['cents']}\n", f"{voucher['shop']}.csv")


@app.get("/vouchers/{id}.txt")
def text(id: str):
    voucher = find(id)
    name = f"{voucher['shop']}.txt"
    return Response(
        f"{voucher['code']}: {voucher['cents'] / 100:.2f} EUR\n",
        media_type="text/plain",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
