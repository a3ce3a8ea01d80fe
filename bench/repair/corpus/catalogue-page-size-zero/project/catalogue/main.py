from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from catalogue.errors import InvalidParameter
from catalogue.paging import page_from, paginate

PRODUCTS = [{"sku": f"SKU-{n:03}"} for n in range(1, 31)]
app = FastAPI()


@app.exception_handler(InvalidParameter)
async def invalid(request: Request, error: InvalidParameter):
    return JSONResponse({"error": "invalid_parameter", "name": error.name, "reason": error.reason}, 422)


@app.get("/products")
def products(page: int = 1, per_page: int = 20):
    return paginate(PRODUCTS, page_from(page, per_page))
