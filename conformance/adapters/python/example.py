from math import isfinite, sqrt
from statistics import fmean, stdev

from etalon_adapter import Rejected, operation, serve, undefined


@operation("uncertainty/type-a")
def type_a(case):
    observations = case["observations"]
    if not all(map(isfinite, observations)):
        raise Rejected("not-finite", "/observations")
    if len(observations) < 2:
        return undefined("too-few-observations")
    n, s, resolution = len(observations), stdev(observations), case.get("resolution")
    u, degrees, method = s / sqrt(n), n - 1, "spread"
    if s == 0 and resolution is None:
        u = undefined("zero-spread")
    elif s == 0:
        u, degrees, method = resolution / sqrt(12), "infinite", "resolution"
    known = {"mean": fmean(observations), "experimentalStandardDeviation": s, "standardUncertainty": u}
    return {**known, "degreesOfFreedom": degrees, "independence": case.get("independence", "assumed"), "method": method}


serve(name="python-statistics", version="3", standards={"uncertainty": ["0.1"]})
