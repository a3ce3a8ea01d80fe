from decimal import Decimal

SQUARE_METRE = Decimal("14.50")
ROOF = Decimal("380")
EXTRAS = {"stairs": Decimal("45"), "ramp": Decimal("120"), "barrier": Decimal("210")}
GENERATOR = Decimal("290")
NEEDED_POWER = 63


def lines_of(request):
    stage = request.stage
    yield f"stage {stage.width} x {stage.depth} m", stage.area * SQUARE_METRE
    if stage.roof:
        yield "roof", ROOF
    for extra in request.extras:
        yield extra, EXTRAS[extra]
    power = request.venue.power
    if power is not None and power < NEEDED_POWER:
        yield "generator", GENERATOR


def to_be_cleared(venue):
    questions = []
    if venue.ground is None:
        questions.append("ground")
    if venue.power is None:
        questions.append("power")
    if venue.access_width is None:
        questions.append("width of the access")
    return questions
