# SPDX-License-Identifier: Apache-2.0
"""What the adapters with NumPy have in common: reading a correlation matrix as UNC-031 tells."""

from __future__ import annotations

import numpy as np
from etalon_adapter import Rejected


def correlation_matrix(rows: list[list[float]], size: int) -> np.ndarray:
    """The matrix, if it is one of correlation coefficients; the eigenvalues are those of `numpy.linalg.eigvalsh`."""
    if len(rows) != size or any(len(row) != size for row in rows):
        raise Rejected("dimension-mismatch", "/correlation")
    matrix = np.asarray(rows, dtype=np.float64)
    if (matrix != matrix.T).any():
        raise Rejected("not-symmetric", "/correlation")
    if (np.diagonal(matrix) != 1).any():
        raise Rejected("diagonal-not-one", "/correlation")
    if (np.abs(matrix) > 1).any():
        raise Rejected("correlation-out-of-range", "/correlation")
    if np.linalg.eigvalsh(matrix).min() < -size * 2.0**-52:
        raise Rejected("not-positive-semidefinite", "/correlation")
    return matrix
