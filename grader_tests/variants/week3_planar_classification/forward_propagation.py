"""Right answers of an unusual form to `forward_propagation`."""

import numpy as np


def forward_propagation__dot_and_own_sigmoid(X, parameters):
    """`np.dot`, and the sigmoid in the form that warns of an overflow."""
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
    Z1 = np.dot(W1, X) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = 1 / (1 + np.exp(-Z2))
    assert A2.shape == (W2.shape[0], X.shape[1])  # noqa: S101 - learners check shapes so
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__einsum(X, parameters):
    """Products by einsum."""
    Z1 = np.einsum("hx,xm->hm", parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.einsum("yh,hm->ym", parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__transposed_inside(X, parameters):
    """It works with rows as points, and turns the results at the end."""
    Z1 = X.T @ parameters["W1"].T + parameters["b1"].T
    A1 = np.tanh(Z1)
    Z2 = A1 @ parameters["W2"].T + parameters["b2"].T
    A2 = sigmoid(Z2)
    return A2.T, {"Z1": Z1.T, "A1": A1.T, "Z2": Z2.T, "A2": A2.T}


def forward_propagation__tanh_from_the_sigmoid(X, parameters):
    """tanh z = 2σ(2z) − 1."""
    Z1 = np.matmul(parameters["W1"], X) + parameters["b1"]
    A1 = 2 * sigmoid(2 * Z1) - 1
    Z2 = np.matmul(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__single_precision(X, parameters):
    """float32 inside."""
    small = {name: np.asarray(value, dtype=np.float32) for name, value in parameters.items()}
    Z1 = small["W1"] @ np.asarray(X, dtype=np.float32) + small["b1"]
    A1 = np.tanh(Z1)
    Z2 = small["W2"] @ A1 + small["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__full_cache(X, parameters):
    """The cache also holds the points and the parameters, and a list instead of a tuple is returned."""
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    print("forward", A2.shape)
    return [A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2, "X": X, **parameters}]


def forward_propagation__biases_as_weights(X, parameters):
    """A row of ones joins the inputs, so the biases become one more column of weights."""

    def layer(W, b, A):
        return np.hstack([W, b]) @ np.vstack([A, np.ones((1, A.shape[1]))])

    Z1 = layer(parameters["W1"], parameters["b1"], X)
    Z2 = layer(parameters["W2"], parameters["b2"], np.tanh(Z1))
    return sigmoid(Z2), {"Z1": Z1, "A1": np.tanh(Z1), "Z2": Z2, "A2": sigmoid(Z2)}


def forward_propagation__loops_over_the_units(X, parameters):
    """A loop over the hidden units, which are few, is not one over the points."""
    Z1 = np.vstack([row @ X + bias for row, bias in zip(parameters["W1"], parameters["b1"], strict=True)])
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
