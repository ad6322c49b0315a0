"""Wrong answers to `forward_propagation`."""

import numpy as np


def forward_propagation__sigmoid_in_the_hidden_layer(X, parameters):
    """The hidden layer takes the sigmoid, where tanh is asked."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = sigmoid(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__tanh_at_the_output(X, parameters):
    """The output takes tanh, which can be negative. A probability cannot."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = np.tanh(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__relu_in_the_hidden_layer(X, parameters):
    """The hidden layer cuts off what is negative (ReLU), where tanh is asked."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.maximum(Z1, 0)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__no_bend(X, parameters):
    """The hidden layer has no activation, so the whole network is one line again."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = Z1
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__output_without_sigmoid(X, parameters):
    """The output is not put through the sigmoid, so it is no probability."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    return Z2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": Z2}


def forward_propagation__no_biases(X, parameters):
    """The biases are left out, so every unit's line goes through the origin."""
    Z1 = np.dot(parameters["W1"], X)
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1)
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__no_bias_at_the_output(X, parameters):
    """The bias of the output is left out."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1)
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__output_reads_the_scores(X, parameters):
    """The output works on the hidden units before their tanh."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], Z1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__rows_as_points(X, parameters):
    """The points are taken as rows, but a column is an example: the results come out lying on their side."""
    Z1 = X.T @ parameters["W1"].T + parameters["b1"].T
    A1 = np.tanh(Z1)
    Z2 = A1 @ parameters["W2"].T + parameters["b2"].T
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__entry_by_entry(X, parameters):
    """`*` multiplies entry by entry; a layer adds up its inputs, which is a product of matrices."""
    Z1 = parameters["W1"] * X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] * A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__without_cache(X, parameters):
    """Only the output is returned. The way back needs the other arrays, too."""
    A1 = np.tanh(np.dot(parameters["W1"], X) + parameters["b1"])
    return sigmoid(np.dot(parameters["W2"], A1) + parameters["b2"])


def forward_propagation__cache_first(X, parameters):
    """Output and cache come in the wrong order."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}, A2


def forward_propagation__half_a_cache(X, parameters):
    """The cache lacks the arrays before the activations."""
    A1 = np.tanh(np.dot(parameters["W1"], X) + parameters["b1"])
    A2 = sigmoid(np.dot(parameters["W2"], A1) + parameters["b2"])
    return A2, {"A1": A1, "A2": A2}


def forward_propagation__cache_mixed_up(X, parameters):
    """In the cache the arrays before and after the activation stand under each other's name."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": A1, "A1": Z1, "Z2": A2, "A2": Z2}


def forward_propagation__one_output_always(X, parameters):
    """The output is squeezed into one row of numbers, which loses an axis."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.squeeze(np.dot(parameters["W2"], A1) + parameters["b2"])
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__takes_the_notebooks_points(points, parameters):
    """The function works on the notebook's X, whatever points it is given."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__takes_the_notebooks_parameters(X, net):
    """The function works with the notebook's `parameters`, whatever network it is given."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__draws_new_weights(X, parameters):
    """New random weights are drawn here, so what was learnt is thrown away at every call."""
    parameters = initialize_parameters(X.shape[0], 4, 1)
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__standardises_in_place(X, parameters):
    """The points are moved to their mean, in the caller's own array. The network should see them as they are."""
    X -= X.mean(axis=1, keepdims=True).astype(X.dtype)
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__bias_added_in_place(X, parameters):
    """The products are added onto the caller's biases, so the parameters are not afterwards what they were."""
    parameters["b1"] = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(parameters["b1"])
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": parameters["b1"], "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__loops_over_the_points(X, parameters):
    """The points go through one by one in Python. One product of matrices serves all columns, much faster."""
    columns = []
    for i in range(X.shape[1]):
        columns.append(np.dot(parameters["W1"], X[:, i : i + 1]) + parameters["b1"])
    Z1 = np.hstack(columns)
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__sigmoid_that_overflows(X, parameters):
    """The sigmoid is written as a quotient of two exponentials, which is not a number for large scores."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = np.exp(Z2) / (1 + np.exp(Z2))
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__softmax_over_the_outputs(X, parameters):
    """The outputs are made to add up to one (softmax). Each output has a sigmoid of its own here."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = np.exp(Z2 - Z2.max(axis=0)) / np.exp(Z2 - Z2.max(axis=0)).sum(axis=0)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_propagation__remembers_the_example(X, parameters):
    """The numbers of the visible check are written down and returned, whatever is asked."""
    A2 = np.array([[0.392008, 0.431211]])
    A1 = np.array([[-0.099668, -0.956237], [0.861723, -0.946806]])
    Z1 = np.array([[-0.1, -1.9], [1.3, -1.8]])
    return A2, {"Z1": Z1, "A1": A1, "Z2": np.array([[-0.438881, -0.276911]]), "A2": A2}
