from flask import Flask, abort

from heirlooms import experts, pages, regions, service

app = Flask(__name__)


@app.get("/<region>/valuations/<item>")
def valuation(region, item):
    if region not in regions.CURRENCIES or not experts.knows(item):
        abort(404)
    return pages.card(service.valuation(item, region))
