from soillab.models import Analysis, Sample


def verdict(analysis: Analysis) -> str:
    if analysis.ph < 5.5:
        return "lime advised"
    if analysis.nitrogen < 0.1:
        return "nitrogen advised"
    return "nothing advised"


def render(sample: Sample, analysis: Analysis) -> str:
    return "\n".join(
        [
            f"Sample {sample.code}, {sample.field}",
            f"Verdict: {verdict(analysis)}",
            f"pH {analysis.ph:.1f}, nitrogen {analysis.nitrogen:.2f} %",
            f"Analysed on {analysis.done_on:%d.%m.%Y}",
        ]
    )
