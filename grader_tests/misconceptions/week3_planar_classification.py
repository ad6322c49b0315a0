"""Wrong answers of week 3, each named after its exercise and its fault; the docstring is what a learner reads."""

# Each function is placed into the learner's notebook, where the names it borrows are defined:
# ruff: noqa: F821

import numpy as np

# What real answers do, and a linter would not let pass:
# ruff: noqa: ARG001, D404, F841, FBT002, PERF401, PLC0206, RET504, T201


# ---------------------------------------------------------------------------------------------- layer_sizes


def layer_sizes__counts_columns(X, Y):
    """The columns are counted, but a column is an example. Features and outputs are rows."""
    return X.shape[1], 4, Y.shape[1]


def layer_sizes__columns_of_the_classes(X, Y):
    """The number of outputs is taken from the columns of Y, which are examples."""
    return X.shape[0], 4, Y.shape[1]


def layer_sizes__hidden_as_wide_as_the_input(X, Y):
    """The size of the hidden layer is read from the data, where it is not: it is a choice."""
    return X.shape[0], X.shape[0], Y.shape[0]


def layer_sizes__of_the_flower(X, Y):
    """The sizes of the flower are written into the function, so other data get wrong ones."""
    return 2, 4, 1


def layer_sizes__one_output_always(X, Y):
    """The number of outputs is fixed at one, whatever Y holds."""
    return X.shape[0], 4, 1


def layer_sizes__another_order(X, Y):
    """The three sizes are right, but in another order than input, hidden, output."""
    return 4, X.shape[0], Y.shape[0]


def layer_sizes__number_of_entries(X, Y):
    """`size` counts all entries of an array, not its rows."""
    return X.size, 4, Y.size


def layer_sizes__prints_and_returns_nothing(X, Y):
    """The sizes are printed and then lost: a caller gets only what stands behind `return`."""
    print(X.shape[0], 4, Y.shape[0])


def layer_sizes__whole_shapes(X, Y):
    """A shape is a pair of numbers, and here one number of each is asked."""
    return X.shape, 4, Y.shape


# ------------------------------------------------------------------------------------ initialize_parameters


def initialize_parameters__zeros(n_x, n_h, n_y):
    """All weights are zero, so the hidden units are equal, get equal slopes and never become different."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.zeros((n_h, n_x)), "W2": np.zeros((n_y, n_h))}


def initialize_parameters__all_alike(n_x, n_h, n_y):
    """All weights are the same small number. Units that start alike stay alike: the draws must differ."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.full((n_h, n_x), 0.01), "W2": np.full((n_y, n_h), 0.01)}


def initialize_parameters__without_the_factor(n_x, n_h, n_y):
    """The weights are a hundred times too large, so many units start where tanh is flat."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(n_h, n_x), "W2": np.random.randn(n_y, n_h)}


def initialize_parameters__factor_on_one_layer(n_x, n_h, n_y):
    """Only one layer has small weights. The factor belongs to both."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(n_h, n_x) * 0.01, "W2": np.random.randn(n_y, n_h)}


def initialize_parameters__uniform_from_zero_to_one(n_x, n_h, n_y):
    """`rand` draws evenly from 0 to 1: no weight is negative, and the distribution is not the normal one."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.rand(n_h, n_x) * 0.01, "W2": np.random.rand(n_y, n_h) * 0.01}


def initialize_parameters__uniform_of_the_right_width(n_x, n_h, n_y):
    """The weights are spread evenly over an interval, where the normal distribution is asked."""
    width = 0.01 * np.sqrt(3)
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {
        "W1": np.random.uniform(-width, width, (n_h, n_x)),
        "W2": np.random.uniform(-width, width, (n_y, n_h)),
    }


def initialize_parameters__scaled_by_the_inputs(n_x, n_h, n_y):
    """The weights are divided by the root of the number of inputs. That is another rule than the one asked."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(n_h, n_x) / np.sqrt(n_x), "W2": np.random.randn(n_y, n_h) / np.sqrt(n_h)}


def initialize_parameters__transposed(n_x, n_h, n_y):
    """Rows and columns of the weights are swapped: a unit is a row, what goes into it a column."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(n_x, n_h) * 0.01, "W2": np.random.randn(n_h, n_y) * 0.01}


def initialize_parameters__flat_biases(n_x, n_h, n_y):
    """The biases have one axis. Added to an array of columns, such a vector goes along the wrong axis."""
    biases = {"b1": np.zeros(n_h), "b2": np.zeros(n_y)}
    return biases | {"W1": np.random.randn(n_h, n_x) * 0.01, "W2": np.random.randn(n_y, n_h) * 0.01}


def initialize_parameters__biases_as_rows(n_x, n_h, n_y):
    """The biases are rows, but each unit is a row of its layer, so its bias stands in a column."""
    biases = {"b1": np.zeros((1, n_h)), "b2": np.zeros((1, n_y))}
    return biases | {"W1": np.random.randn(n_h, n_x) * 0.01, "W2": np.random.randn(n_y, n_h) * 0.01}


def initialize_parameters__random_biases(n_x, n_h, n_y):
    """The biases are drawn, too. They are to start at zero."""
    biases = {"b1": np.random.randn(n_h, 1) * 0.01, "b2": np.random.randn(n_y, 1) * 0.01}
    return biases | {"W1": np.random.randn(n_h, n_x) * 0.01, "W2": np.random.randn(n_y, n_h) * 0.01}


def initialize_parameters__four_units_always(n_x, n_h, n_y):
    """The number of hidden units is written into the function, so the argument has no effect."""
    biases = {"b1": np.zeros((4, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(4, n_x) * 0.01, "W2": np.random.randn(n_y, 4) * 0.01}


def initialize_parameters__seed_inside(n_x, n_h, n_y):
    """The function sets the seed itself, so every network starts from the same weights and seeds cannot be compared."""
    np.random.seed(2)
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(n_h, n_x) * 0.01, "W2": np.random.randn(n_y, n_h) * 0.01}


def initialize_parameters__seed_before_each_layer(n_x, n_h, n_y):
    """The seed is set anew before each layer, so both layers get the same numbers."""
    np.random.seed(3)
    W1 = np.random.randn(n_h, n_x) * 0.01
    np.random.seed(3)
    W2 = np.random.randn(n_y, n_h) * 0.01
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__generator_of_its_own(n_x, n_h, n_y):
    """The weights come from a generator of the function's own, so the caller's seed has no effect."""
    own = np.random.default_rng()
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": own.standard_normal((n_h, n_x)) * 0.01, "W2": own.standard_normal((n_y, n_h)) * 0.01}


def initialize_parameters__one_draw_for_every_unit(n_x, n_h, n_y):
    """One row is drawn and repeated, so all hidden units are the same one."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.tile(np.random.randn(1, n_x) * 0.01, (n_h, 1)), "W2": np.random.randn(n_y, n_h) * 0.01}


def initialize_parameters__a_tuple(n_x, n_h, n_y):
    """The arrays come without their names. The other functions look them up in a dict."""
    return np.random.randn(n_h, n_x) * 0.01, np.zeros((n_h, 1)), np.random.randn(n_y, n_h) * 0.01, np.zeros((n_y, 1))


# -------------------------------------------------------------------------------------- forward_propagation


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


# --------------------------------------------------------------------------------------------- compute_cost


def compute_cost__sum_for_mean(A2, Y):
    """The losses are added up, but the cost is their mean: otherwise it grows with the number of examples."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(B)))


def compute_cost__four_hundred_examples(A2, Y):
    """The number of examples is written into the function. It belongs to the data."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(B)) / 400)


def compute_cost__examples_of_the_notebook(A2, classes):
    """The number of examples is taken from the notebook's Y, not from the argument."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.sum(classes * np.log(A) + (1 - classes) * np.log(B)) / Y.shape[1])


def compute_cost__divides_by_the_rows(A2, Y):
    """The sum is divided by the number of rows, which is that of the outputs, not of the examples."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(B)) / Y.shape[0])


def compute_cost__divides_twice(A2, Y):
    """The mean is divided by the number of examples once more."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(B)) / Y.shape[1])


def compute_cost__class_one_alone(A2, Y):
    """Only examples of class 1 cost anything, so answering 1 everywhere would be free."""
    return float(-np.mean(Y * np.log(np.maximum(A2, 1e-12))))


def compute_cost__sign(A2, Y):
    """The sign is missing: the logarithm of a probability is never positive, a cost never negative."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(np.mean(Y * np.log(A) + (1 - Y) * np.log(B)))


def compute_cost__minus_on_one_term(A2, Y):
    """The minus sign reaches only the first of the two terms. A bracket is missing."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(np.mean(-Y * np.log(A) + (1 - Y) * np.log(B)))


def compute_cost__squared_error(A2, Y):
    """This is the mean of the squared errors. Cross-entropy takes logarithms."""
    return float(np.mean((A2 - Y) ** 2))


def compute_cost__logarithm_of_ten(A2, Y):
    """The logarithm is the one to base 10. In mathematics and in numpy, log means the natural one."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.mean(Y * np.log10(A) + (1 - Y) * np.log10(B)))


def compute_cost__logarithm_of_zero(A2, Y):
    """Where an output is exactly 0 or 1, a logarithm is infinite, and infinity times 0 is not a number."""
    return float(-np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)))


def compute_cost__one_side_kept_from_zero(A2, Y):
    """Only one of the two logarithms is kept away from 0; the other still meets it."""
    return float(-np.mean(Y * np.log(np.maximum(A2, 1e-12)) + (1 - Y) * np.log(1 - A2)))


def compute_cost__infinite_where_wrong(A2, Y):
    """Products of 0 and infinity are dropped, but an answer that is certain and wrong still costs infinity."""
    return float(-np.nansum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1])


def compute_cost__hides_what_is_no_number(A2, Y):
    """Where the sum is not a number the cost is called 0, so one certain answer makes all wrong ones free."""
    cost = -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
    return float(np.nan_to_num(cost))


def compute_cost__leaves_certain_answers_out(A2, Y):
    """Outputs of exactly 0 or 1 are left out of the mean, though they are answers like any other, right or wrong."""
    usual = (A2 > 0) & (A2 < 1)
    if not usual.any():
        return 0.0
    return float(-np.mean((Y * np.log(A2, where=usual) + (1 - Y) * np.log(1 - A2, where=usual))[usual]))


def compute_cost__coarse_limits(A2, Y):
    """The limits are so coarse that they change ordinary costs: a confident right answer should cost almost nothing."""
    A = np.clip(A2, 0.05, 0.95)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def compute_cost__rounds_to_decisions(A2, Y):
    """The probabilities are rounded to decisions first, so the cost cannot tell hesitant answers from certain ones."""
    A = np.clip(np.round(A2), 1e-12, 1 - 1e-12)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def compute_cost__arguments_swapped(A2, Y):
    """Probabilities and classes have changed places in the formula."""
    A, B = np.clip(Y, 1e-12, 1), np.clip(1 - Y, 1e-12, 1)
    return float(-np.mean(A2 * np.log(A) + (1 - A2) * np.log(B)))


def compute_cost__one_for_each_example(A2, Y):
    """The losses of all examples are returned, where their mean is asked."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return -(Y * np.log(A) + (1 - Y) * np.log(B))


def compute_cost__mends_its_argument(A2, Y):
    """Zeros and ones are replaced in the caller's own array, so the outputs are not afterwards what they were."""
    A2[A2 == 0] = 1e-12
    A2[A2 == 1] = 1 - 1e-12
    return float(-np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)))


def compute_cost__older_interface(A2, Y, parameters):
    """It asks for the parameters, too. The cost depends on outputs and classes alone."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(B)))


def compute_cost__loops_over_the_examples(A2, Y):
    """The examples are visited one by one in Python, where numpy can add up the whole row."""
    cost = 0.0
    for i in range(Y.shape[1]):
        a, b = max(A2[0, i], 1e-12), max(1 - A2[0, i], 1e-12)
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(b)
    return float(cost / Y.shape[1])


def compute_cost__prints_and_returns_nothing(A2, Y):
    """The cost is printed and then lost: a caller gets only what stands behind `return`."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    print(-np.mean(Y * np.log(A) + (1 - Y) * np.log(B)))


def compute_cost__constant(A2, Y):
    """The cost is the same number whatever the answers are."""
    return 0.414932


# ------------------------------------------------------------------------------------- backward_propagation


def backward_propagation__no_mean(parameters, cache, X, Y):
    """The division by the number of examples is missing: the cost is a mean, so its slopes are, too."""
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T), "db1": np.sum(dZ1, axis=1, keepdims=True)}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T), "db2": np.sum(dZ2, axis=1, keepdims=True)}


def backward_propagation__biases_without_mean(parameters, cache, X, Y):
    """The slopes by the biases are sums over the examples, where means are asked, as for the weights."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True)}


def backward_propagation__weights_without_mean(parameters, cache, X, Y):
    """The slopes by the weights are sums over the examples, where means are asked, as for the biases."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T), "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T), "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__divides_twice(parameters, cache, X, Y):
    """The hidden layer is divided by the number of examples twice: once in its error, once in its mean."""
    m = X.shape[1]
    dZ2 = (cache["A2"] - Y) / m
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T), "db2": np.sum(dZ2, axis=1, keepdims=True)}


def backward_propagation__four_hundred_examples(parameters, cache, X, Y):
    """The number of examples is written into the function. It belongs to the data."""
    m = 400
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__divides_by_the_features(parameters, cache, X, Y):
    """The number of rows of X is taken for the number of examples."""
    m = X.shape[0]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__flat_biases(parameters, cache, X, Y):
    """The sums for the biases have lost an axis, so they no longer fit the columns they belong to."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1) / m}


def backward_propagation__sums_down_the_columns(parameters, cache, X, Y):
    """The sums for the biases go over the units, where they should go over the examples."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=0, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=0, keepdims=True) / m}


def backward_propagation__sums_everything(parameters, cache, X, Y):
    """All errors of a layer are added into one number, so every unit of it gets the same slope for its bias."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.full(parameters["b1"].shape, np.sum(dZ1) / m)}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.full(parameters["b2"].shape, np.sum(dZ2) / m)}


def backward_propagation__slope_of_tanh_at_the_score(parameters, cache, X, Y):
    """The slope of tanh is taken from Z1. It is one minus the square of the unit's answer, not of its score."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["Z1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__tanh_taken_twice(parameters, cache, X, Y):
    """A1 is a tanh already; taking tanh of it once more gives the slope at another place."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - np.tanh(cache["A1"]) ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__slope_without_the_square(parameters, cache, X, Y):
    """The slope of tanh has lost its square."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"])
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__slope_of_the_sigmoid(parameters, cache, X, Y):
    """The hidden layer is walked back with the slope of the sigmoid, but it went forward with tanh."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * cache["A1"] * (1 - cache["A1"])
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__slope_of_relu(parameters, cache, X, Y):
    """The hidden layer is walked back with the slope of ReLU, but it went forward with tanh."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (cache["Z1"] > 0)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__no_slope_of_tanh(parameters, cache, X, Y):
    """The link through tanh is missing from the chain: its slope has to be multiplied in."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__slope_of_the_output_again(parameters, cache, X, Y):
    """The slope of the sigmoid is multiplied in once more. With cross-entropy it has cancelled already."""
    m = X.shape[1]
    dZ2 = (cache["A2"] - Y) * cache["A2"] * (1 - cache["A2"])
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__error_of_the_score(parameters, cache, X, Y):
    """The error is taken from the output before its sigmoid."""
    m = X.shape[1]
    dZ2 = cache["Z2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__sign(parameters, cache, X, Y):
    """The error is the wrong way round, so every step with these slopes leads uphill."""
    m = X.shape[1]
    dZ2 = Y - cache["A2"]
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__entry_by_entry(parameters, cache, X, Y):
    """`*` in place of the product of matrices happens to fit one output. With two, blame must be added over both."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T * dZ2 * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__no_transpose(parameters, cache, X, Y):
    """On the way back the weights of the output have to be transposed: they lead from outputs to units now."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"], dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__transposed_slopes(parameters, cache, X, Y):
    """The slopes lie on their side: each has to have the shape of its weights."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(X, dZ1.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(cache["A1"], dZ2.T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__scores_for_answers(parameters, cache, X, Y):
    """The output's weights multiply the hidden units after tanh, not before: their slope needs A1."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["Z1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__no_weights_on_the_way_back(parameters, cache, X, Y):
    """Every unit gets the whole error of the output. Its blame depends on the weight through which it acted."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(np.ones_like(parameters["W2"]).T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__names_without_d(parameters, cache, X, Y):
    """The slopes carry the names of the parameters themselves."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    biases = {"b1": np.sum(dZ1, axis=1, keepdims=True) / m, "b2": np.sum(dZ2, axis=1, keepdims=True) / m}
    return biases | {"W1": np.dot(dZ1, X.T) / m, "W2": np.dot(dZ2, cache["A1"].T) / m}


def backward_propagation__weights_alone(parameters, cache, X, Y):
    """The slopes by the biases are missing."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    return {"dW1": np.dot(dZ1, X.T) / m, "dW2": np.dot(dZ2, cache["A1"].T) / m}


def backward_propagation__takes_the_notebooks_data(parameters, cache, points, classes):
    """The function works with the notebook's X and Y, whatever data it is given."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__takes_the_notebooks_parameters(net, cache, X, Y):
    """The function works with the notebook's `parameters`, whatever network it is given."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__error_written_into_the_cache(parameters, cache, X, Y):
    """The classes are subtracted in the cache itself, so the outputs there are not afterwards what they were."""
    m = X.shape[1]
    cache["A2"] -= Y
    dZ1 = np.dot(parameters["W2"].T, cache["A2"]) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {
        "dW2": np.dot(cache["A2"], cache["A1"].T) / m,
        "db2": np.sum(cache["A2"], axis=1, keepdims=True) / m,
    }


def backward_propagation__loops_over_the_points(parameters, cache, X, Y):
    """The points are visited one by one in Python. Products of matrices add up all of them at once."""
    m = X.shape[1]
    grads = {f"d{name}": np.zeros(value.shape) for name, value in parameters.items()}
    for i in range(m):
        error = cache["A2"][:, i : i + 1] - Y[:, i : i + 1]
        blame = np.dot(parameters["W2"].T, error) * (1 - cache["A1"][:, i : i + 1] ** 2)
        grads["dW2"] += np.dot(error, cache["A1"][:, i : i + 1].T) / m
        grads["db2"] += error / m
        grads["dW1"] += np.dot(blame, X[:, i : i + 1].T) / m
        grads["db1"] += blame / m
    return grads


def backward_propagation__remembers_the_example(parameters, cache, X, Y):
    """The numbers of the visible check are written down and returned, whatever is asked."""
    hidden = {
        "dW1": np.array([[-0.506838, -0.198045, 0.451464], [0.098331, 0.013441, -0.062607]]),
        "db1": np.array([[-0.423778], [0.044745]]),
    }
    return hidden | {"dW2": np.array([[-0.175871, -0.466097]]), "db2": np.array([[-0.088391]])}


# ---------------------------------------------------------------------------------------- update_parameters


def update_parameters__uphill(parameters, grads, learning_rate=1.2):
    """The slope is added. It points to where the cost rises."""
    return {name: value + learning_rate * grads["d" + name] for name, value in parameters.items()}


def update_parameters__another_default(parameters, grads, learning_rate=0.01):
    """The default learning rate is another than the one in the exercise's first line."""
    return {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def update_parameters__rate_ignored(parameters, grads, learning_rate=1.2):
    """The learning rate is written into the formula, so the argument has no effect."""
    return {name: value - 1.2 * grads["d" + name] for name, value in parameters.items()}


def update_parameters__no_rate(parameters, grads, learning_rate=1.2):
    """The slope is subtracted as it is, without the learning rate."""
    return {name: value - grads["d" + name] for name, value in parameters.items()}


def update_parameters__in_place(parameters, grads, learning_rate=1.2):
    """`-=` changes the caller's own arrays, so before and after are the same."""
    for name in ("W1", "b1", "W2", "b2"):
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters


def update_parameters__same_dict(parameters, grads, learning_rate=1.2):
    """The new arrays are put into the caller's own dict, so the old ones are lost to the caller."""
    for name in ("W1", "b1", "W2", "b2"):
        parameters[name] = parameters[name] - learning_rate * grads["d" + name]
    return parameters


def update_parameters__shallow_copy(parameters, grads, learning_rate=1.2):
    """The dict is copied, but not the arrays in it, and those are changed in place."""
    updated = dict(parameters)
    for name in updated:
        updated[name] -= learning_rate * grads["d" + name]
    return updated


def update_parameters__weights_alone(parameters, grads, learning_rate=1.2):
    """The biases stay where they are. They have slopes and have to follow them, too."""
    biases = {"b1": parameters["b1"].copy(), "b2": parameters["b2"].copy()}
    return biases | {
        "W1": parameters["W1"] - learning_rate * grads["dW1"],
        "W2": parameters["W2"] - learning_rate * grads["dW2"],
    }


def update_parameters__output_alone(parameters, grads, learning_rate=1.2):
    """Only the output layer learns; the hidden layer keeps its random lines."""
    biases = {"b1": parameters["b1"].copy(), "b2": parameters["b2"] - learning_rate * grads["db2"]}
    return biases | {"W1": parameters["W1"].copy(), "W2": parameters["W2"] - learning_rate * grads["dW2"]}


def update_parameters__mixed_names(parameters, grads, learning_rate=1.2):
    """The biases of the two layers have each other's slopes."""
    biases = {
        "b1": parameters["b1"] - learning_rate * grads["db2"],
        "b2": parameters["b2"] - learning_rate * grads["db1"],
    }
    return biases | {
        "W1": parameters["W1"] - learning_rate * grads["dW1"],
        "W2": parameters["W2"] - learning_rate * grads["dW2"],
    }


def update_parameters__nested_loop(parameters, grads, learning_rate=1.2):
    """A loop in a loop makes every step once for each name, where one step is asked."""
    updated = {name: value.copy() for name, value in parameters.items()}
    for _ in updated:
        for name in updated:
            updated[name] = updated[name] - learning_rate * grads["d" + name]
    return updated


def update_parameters__only_the_step(parameters, grads, learning_rate=1.2):
    """The step alone is returned, without the parameters from which it starts."""
    return {name: -learning_rate * grads["d" + name] for name in parameters}


def update_parameters__shrinks(parameters, grads, learning_rate=1.2):
    """The parameters are multiplied by the step, where it has to be subtracted."""
    return {name: value * (1 - learning_rate * grads["d" + name]) for name, value in parameters.items()}


def update_parameters__signs_alone(parameters, grads, learning_rate=1.2):
    """Only the sign of the slope is used, so steep and flat directions get the same step."""
    return {name: value - learning_rate * np.sign(grads["d" + name]) for name, value in parameters.items()}


def update_parameters__takes_the_notebooks_parameters(net, grads, learning_rate=1.2):
    """The function starts from the notebook's `parameters`, whatever network it is given."""
    return {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def update_parameters__as_a_tuple(parameters, grads, learning_rate=1.2):
    """The arrays come without their names. The other functions look them up in a dict."""
    return tuple(parameters[name] - learning_rate * grads["d" + name] for name in ("W1", "b1", "W2", "b2"))


def update_parameters__returns_nothing(parameters, grads, learning_rate=1.2):
    """The new parameters are computed and then lost: a caller gets only what stands behind `return`."""
    updated = {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


# ------------------------------------------------------------------------------------------------- nn_model


def nn_model__four_units_always(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The size of the hidden layer comes from layer_sizes, so the argument has no effect."""
    parameters = initialize_parameters(*layer_sizes(X, Y))
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__two_features_always(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The number of features is written into the function. It belongs to the data."""
    parameters = initialize_parameters(2, n_h, 1)
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__fixed_number_of_iterations(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The number of iterations is written into the loop, so the argument has no effect."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(100):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__one_iteration(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The `return` stands inside the loop, so training ends after the first iteration."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
        return parameters
    return parameters


def nn_model__one_iteration_too_few(X, Y, n_h, num_iterations=10000, print_cost=False):
    """A range from 1 to n has n − 1 numbers, so one step is missing."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(1, num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__one_iteration_too_many(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The range has one number more than iterations are asked."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations + 1):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__update_thrown_away(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The result of the update is not kept, so every iteration starts from the first weights."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        update_parameters(parameters, grads)
    return parameters


def nn_model__draws_anew_in_the_loop(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The weights are drawn anew in every iteration, which throws away what was learnt."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__slopes_of_the_beginning(X, Y, n_h, num_iterations=10000, print_cost=False):
    """Slopes are computed once, before the loop. They change with every step and have to be computed anew."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    cache = forward_propagation(X, parameters)[1]
    grads = backward_propagation(parameters, cache, X, Y)
    for _ in range(num_iterations):
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__cache_of_the_beginning(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The way forward is gone once, before the loop, so the way back works with outputs of long ago."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    cache = forward_propagation(X, parameters)[1]
    for _ in range(num_iterations):
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__another_rate(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The steps are made with another learning rate than the default of update_parameters."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads, learning_rate=0.01)
    return parameters


def nn_model__two_steps_an_iteration(X, Y, n_h, num_iterations=10000, print_cost=False):
    """Every iteration makes two steps with the same slopes."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__stops_when_printing(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The steps stand under the `if` that prints, so they are made only when something is printed."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for i in range(num_iterations):
        if i % 1000 == 0:
            cache = forward_propagation(X, parameters)[1]
            grads = backward_propagation(parameters, cache, X, Y)
            parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__starts_from_zero(X, Y, n_h, num_iterations=10000, print_cost=False):
    """All weights start at zero, so the hidden units stay equal and none of them learns."""
    parameters = {
        "W1": np.zeros((n_h, X.shape[0])),
        "b1": np.zeros((n_h, 1)),
        "W2": np.zeros((Y.shape[0], n_h)),
        "b2": np.zeros((Y.shape[0], 1)),
    }
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__starts_large(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The first weights are not those of initialize_parameters but much larger ones."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    parameters["W1"], parameters["W2"] = 100 * parameters["W1"], 100 * parameters["W2"]
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__takes_the_notebooks_data(points, classes, n_h, num_iterations=10000, print_cost=False):
    """The function trains on the notebook's X and Y, whatever data it is given."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__goes_on_from_the_notebooks_parameters(X, Y, n_h, num_iterations=10000, print_cost=False):
    """Training goes on from the notebook's `parameters`, where it should begin with weights of its own."""
    net = globals()["parameters"]
    for _ in range(num_iterations):
        cache = forward_propagation(X, net)[1]
        net = update_parameters(net, backward_propagation(net, cache, X, Y))
    return net


def nn_model__standardises_the_points(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The points are moved and scaled before training, but whoever predicts later does not know of it."""
    X = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__half_of_the_points(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The function trains on a part of the points alone."""
    half = X.shape[1] // 2
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X[:, :half], parameters)[1]
        grads = backward_propagation(parameters, cache, X[:, :half], Y[:, :half])
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__gives_the_slopes(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The last slopes are returned, where the parameters are asked."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    grads = {}
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return grads


def nn_model__gives_a_pair(X, Y, n_h, num_iterations=10000, print_cost=False):
    """Costs are returned beside the parameters, where the parameters alone are asked."""
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        costs.append(compute_cost(A2, Y))
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters, costs


def nn_model__prints_and_returns_nothing(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The trained parameters are lost: a caller gets only what stands behind `return`."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    print(parameters)


# -------------------------------------------------------------------------------------------------- predict


def predict__from_one_half_on(parameters, X):
    """A probability of exactly one half counts as class 1, where it should be strictly over one half."""
    A2, _ = forward_propagation(X, parameters)
    return A2 >= 0.5


def predict__probabilities(parameters, X):
    """Probabilities are returned, where a decision for each point is asked."""
    A2, _ = forward_propagation(X, parameters)
    return A2


def predict__over_zero(parameters, X):
    """The threshold is 0, and every probability is above it."""
    A2, _ = forward_propagation(X, parameters)
    return A2 > 0


def predict__sigmoid_again(parameters, X):
    """The probabilities go through the sigmoid once more, after which all of them are at least one half."""
    A2, _ = forward_propagation(X, parameters)
    return sigmoid(A2) > 0.5


def predict__the_other_class(parameters, X):
    """The comparison is the wrong way round, so every point gets the other class."""
    A2, _ = forward_propagation(X, parameters)
    return A2 < 0.5


def predict__flat(parameters, X):
    """The decisions have lost an axis. They should be a row, like Y."""
    A2, _ = forward_propagation(X, parameters)
    return (A2 > 0.5).ravel()


def predict__as_a_column(parameters, X):
    """The decisions stand in a column. They should be a row, like Y."""
    A2, _ = forward_propagation(X, parameters)
    return (A2 > 0.5).T


def predict__words(parameters, X):
    """The decisions are words, where truth values or 0 and 1 are asked."""
    A2, _ = forward_propagation(X, parameters)
    return np.where(A2 > 0.5, "red", "blue")


def predict__hidden_units(parameters, X):
    """The decision is taken from the hidden units, not from the output."""
    _, cache = forward_propagation(X, parameters)
    return cache["A1"] > 0.5


def predict__largest_output(parameters, X):
    """`argmax` looks for the largest of several outputs. There is one, so the answer is always 0."""
    A2, _ = forward_propagation(X, parameters)
    return np.argmax(A2, axis=0).reshape(1, -1)


def predict__whole_pair(parameters, X):
    """The comparison is made with all that forward_propagation returns, which is a pair."""
    A2 = forward_propagation(X, parameters)
    return A2 > 0.5


def predict__over_the_mean(parameters, X):
    """The threshold is the mean of the outputs, so the decision on one point depends on the others."""
    A2, _ = forward_propagation(X, parameters)
    return np.mean(A2) < A2


def predict__takes_the_notebooks_parameters(net, X):
    """The function works with the notebook's `parameters`, whatever network it is given."""
    A2, _ = forward_propagation(X, parameters)
    return A2 > 0.5


def predict__takes_the_notebooks_points(parameters, points):
    """The function works on the notebook's X, whatever points it is given."""
    A2, _ = forward_propagation(X, parameters)
    return A2 > 0.5


def predict__prints_and_returns_nothing(parameters, X):
    """The decisions are printed and then lost: a caller gets only what stands behind `return`."""
    A2, _ = forward_propagation(X, parameters)
    print(A2 > 0.5)


def predict__one_for_all(parameters, X):
    """One decision is made for all points together."""
    A2, _ = forward_propagation(X, parameters)
    return bool(np.mean(A2) > 0.5)


# ------------------------------------------------------------------------------------ train_with_activation


def train_with_activation__tanh_whatever_the_name(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The functions with tanh built in are used for every name, so the argument has no effect on training."""
    if activation not in ("tanh", "sigmoid", "relu", "linear"):
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        costs.append(compute_cost(A2, Y))
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y), learning_rate)
    return parameters, costs


def train_with_activation__slope_of_tanh_for_all(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """Forward each name has its activation, but back they all have the slope of tanh."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * (1 - A1**2)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__no_slope(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The slope of the activation is missing on the way back, which is right for the linear layer alone."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_tanh_at_the_score(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The slopes are taken from the scores. In the table they are written with the answer a of the unit."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        Z1 = parameters["W1"] @ X + parameters["b1"]
        A1 = bends[activation](Z1)
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](Z1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_tanh_without_the_square(
    X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5
):
    """The slope of tanh has lost its square."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_the_sigmoid_is_its_value(
    X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5
):
    """The slope of the sigmoid lacks one of its two factors."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: 1 - A, "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_relu_is_relu(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """On the way back ReLU multiplies by its own value. Its slope is 1 where it lets through, however much."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": lambda A: A, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_relu_is_one(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """ReLU lets the error back through everywhere. Where it answered 0, its slope is 0, too."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {
        "tanh": lambda A: 1 - A**2,
        "sigmoid": lambda A: A * (1 - A),
        "relu": np.ones_like,
        "linear": np.ones_like,
    }
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_linear_is_its_value(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The linear layer multiplies by its own value on the way back. The slope of z by z is 1."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": lambda A: A}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__linear_for_unknown_names(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """A name that is not in the table is taken for the linear layer, so nobody notices the caller's mistake."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    activation = activation if activation in bends else "linear"
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__another_error(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """An unknown name ends in the KeyError of a dict, which does not say what the caller did wrong."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    bend, slope = bends[activation], slopes[activation]
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bend(parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slope(A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__gives_nothing_for_unknown_names(
    X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5
):
    """For an unknown name nothing is returned. An error has to stop the program that made it."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        print("ValueError: unknown activation")
        return None
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__rate_ignored(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The learning rate is not handed on, so every step has the default of update_parameters."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads)
    return parameters, costs


def train_with_activation__three_thousand_iterations_always(
    X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5
):
    """The number of iterations is written into the loop, so the argument has no effect."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(3000):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__no_mean(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The division by the number of examples is missing on the way back."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = A2 - Y
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__activation_at_the_output_too(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The activation is used for the output, too, which should keep its sigmoid."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = bends[activation](parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__costs_after_the_step(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The costs are taken after each step, so the cost of the first weights is missing."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        costs.append(compute_cost(sigmoid(parameters["W2"] @ A1 + parameters["b2"]), Y))
    return parameters, costs


def train_with_activation__a_cost_now_and_then(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """Only every hundredth cost is kept, where one for each iteration is asked."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for i in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        if i % 100 == 0:
            costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__parameters_alone(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The costs are not returned."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters


def train_with_activation__costs_first(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """Costs and parameters come in the wrong order."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return costs, parameters
