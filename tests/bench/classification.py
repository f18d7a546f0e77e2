"""The peer of classification.ts: scikit-learn's measures of the same items, timed in this process.

Usage: classification.py SCORES LABELS ROUNDS, files of float64 and of uint8. Prints the least seconds of each measure as JSON.
"""

import json
import sys
import time

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score

scores, labels = np.fromfile(sys.argv[1], dtype=np.float64), np.fromfile(sys.argv[2], dtype=np.uint8)
MEASURES = {
    "auc": lambda: roc_auc_score(labels, scores),
    "average-precision": lambda: average_precision_score(labels, scores),
    "log-loss": lambda: log_loss(labels, scores, labels=[0, 1]),
    "brier": lambda: brier_score_loss(labels, scores, labels=[0, 1], pos_label=1),
    "calibration": lambda: calibration_curve(labels, scores, n_bins=15),
}


def seconds(measure):
    started = time.perf_counter()
    measure()
    return time.perf_counter() - started


print(json.dumps({name: min(seconds(one) for _ in range(int(sys.argv[3]))) for name, one in MEASURES.items()}))
