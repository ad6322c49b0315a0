"""Right answers of week 3 in unusual forms, each named after its exercise and what is unusual about it."""

# Each function is placed into the learner's notebook, where the names it borrows are defined:
# ruff: noqa: F821

import numpy as np

# What real answers do, and a linter would not let pass:
# ruff: noqa: ARG001, FBT002, ICN001, PLC0415, T201


# ---------------------------------------------------------------------------------------------- layer_sizes


def layer_sizes__lengths(X, Y):
    """The length of an array is its number of rows."""
    n_h = 4
    return len(X), n_h, len(Y)


def layer_sizes__numpys_whole_numbers(X, Y):
    """The sizes are np.int64."""
    return np.int64(X.shape[0]), np.int64(4), np.int64(Y.shape[0])


def layer_sizes__a_list(X, Y):
    """A list instead of a tuple."""
    return [X.shape[0], 4, Y.shape[0]]


def layer_sizes__unpacked_and_printed(X, Y):
    """It takes the shapes apart, and prints on the way."""
    (n_x, _), (n_y, _) = X.shape, np.shape(Y)
    print("sizes", n_x, n_y)
    return n_x, 4, n_y


# ------------------------------------------------------------------------------------ initialize_parameters


def initialize_parameters__output_first(n_x, n_h, n_y):
    """The layers are drawn in the other order."""
    W2 = np.random.randn(n_y, n_h) * 0.01
    W1 = np.random.randn(n_h, n_x) * 0.01
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__all_at_once(n_x, n_h, n_y):
    """All weights are drawn in one go and then shared out."""
    draws = 0.01 * np.random.randn(n_h * n_x + n_y * n_h)
    W1, W2 = draws[: n_h * n_x].reshape(n_h, n_x), draws[n_h * n_x :].reshape(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__normal(n_x, n_h, n_y):
    """It uses np.random.normal, which draws from the same generator."""
    W1 = np.random.normal(loc=0.0, scale=0.01, size=(n_h, n_x))
    W2 = np.random.normal(loc=0.0, scale=0.01, size=(n_y, n_h))
    return {"W1": W1, "b1": np.zeros(shape=(n_h, 1)), "W2": W2, "b2": np.zeros(shape=(n_y, 1))}


def initialize_parameters__transposed_draws(n_x, n_h, n_y):
    """The draws are transposed afterwards, so the arrays are in Fortran's order."""
    W1, W2 = np.random.randn(n_x, n_h).T / 100, np.random.randn(n_h, n_y).T / 100
    return {"W1": W1, "b1": 0 * W1[:, :1], "W2": W2, "b2": 0 * W2[:, :1]}


def initialize_parameters__whole_number_zeros(n_x, n_h, n_y):
    """The biases are zeros of type int."""
    zeros = {"b1": np.zeros((n_h, 1), dtype=int), "b2": np.zeros((n_y, 1), dtype=int)}
    return {"W1": 0.01 * np.random.randn(n_h, n_x), "W2": 0.01 * np.random.randn(n_y, n_h)} | zeros


def initialize_parameters__single_precision(n_x, n_h, n_y):
    """The arrays are float32."""
    W1 = (0.01 * np.random.randn(n_h, n_x)).astype(np.float32)
    W2 = (0.01 * np.random.randn(n_y, n_h)).astype(np.float32)
    return {"W1": W1, "b1": np.zeros((n_h, 1), np.float32), "W2": W2, "b2": np.zeros((n_y, 1), np.float32)}


def initialize_parameters__loop_over_layers(n_x, n_h, n_y):
    """A loop over the two layers, and an extra entry."""
    sizes = [n_x, n_h, n_y]
    parameters = {"sizes": sizes}
    for layer in (1, 2):
        parameters[f"W{layer}"] = np.random.randn(sizes[layer], sizes[layer - 1]) * 0.01
        parameters[f"b{layer}"] = np.zeros((sizes[layer], 1))
    return parameters


# -------------------------------------------------------------------------------------- forward_propagation


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


# --------------------------------------------------------------------------------------------- compute_cost


def compute_cost__clipped(A2, Y):
    """It clips on both sides at once, and gives an np.float64."""
    A = np.clip(A2, 1e-15, 1 - 1e-15)
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))


def compute_cost__clipped_less_tightly(A2, Y):
    """It clips at 1e-8, as many programs do."""
    A = np.clip(A2.astype(float), 1e-8, 1 - 1e-8)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def compute_cost__a_little_added(A2, Y):
    """It adds a little inside each logarithm, so that a certain right answer costs less than nothing by a hair."""
    m = Y.shape[1]
    return -1 / m * np.sum(Y * np.log(A2 + 1e-8) + (1 - Y) * np.log(1 - A2 + 1e-8))


def compute_cost__products_of_rows(A2, Y):
    """Products of rows instead of sums; the result has the shape (1, 1)."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return -(np.dot(np.log(A), Y.T) + np.dot(np.log(B), 1 - Y.T)) / Y.shape[1]


def compute_cost__an_array_without_axes(A2, Y):
    """The result is squeezed to an array without axes."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    logarithms = np.multiply(np.log(A), Y) + np.multiply(np.log(B), 1 - Y)
    return np.squeeze(-np.sum(logarithms, axis=1, keepdims=True) / A2.shape[1])


def compute_cost__probability_of_the_true_class(A2, Y):
    """One logarithm, of the probability that the true class was given."""
    given = np.where(np.asarray(Y) == 1, A2, 1 - A2)
    return float(np.mean(-np.log(np.fmax(given, 1e-12))))


def compute_cost__largest_finite_numbers(A2, Y):
    """Infinite logarithms are replaced by the largest finite number."""
    with np.errstate(divide="ignore", over="ignore"):
        logarithms = Y * np.nan_to_num(np.log(A2)) + (1 - Y) * np.nan_to_num(np.log(1 - A2))
    return float(-np.sum(logarithms) / Y.size)


def compute_cost__split_by_class(A2, Y):
    """It picks the examples of each class by a mask, and adds up the two parts."""
    chosen = Y == 1
    ones, zeros = A2[chosen], 1 - A2[~chosen]
    total = np.log(np.maximum(ones, 1e-12)).sum() + np.log(np.maximum(zeros, 1e-12)).sum()
    return -total / Y.shape[1]


def compute_cost__with_more_parameters(A2, Y, parameters=None, eps=1e-12):
    """It has further parameters with defaults, one of them from an older interface."""
    A = np.clip(A2, eps, 1 - eps)
    return float(np.sum(-Y * np.log(A) - (1 - Y) * np.log(1 - A)) / Y.shape[1])


# ------------------------------------------------------------------------------------- backward_propagation


def backward_propagation__tanh_of_the_scores(parameters, cache, X, Y):
    """The slope of tanh from Z1 itself."""
    m = Y.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - np.tanh(cache["Z1"]) ** 2)
    hidden = {"dW1": 1 / m * np.dot(dZ1, X.T), "db1": 1 / m * np.sum(dZ1, axis=1, keepdims=True)}
    return hidden | {"dW2": 1 / m * np.dot(dZ2, cache["A1"].T), "db2": 1 / m * np.sum(dZ2, axis=1, keepdims=True)}


def backward_propagation__power(parameters, cache, X, Y):
    """np.multiply and np.power, and the errors are kept in the result."""
    m = X.shape[1]
    dZ2 = np.subtract(cache["A2"], Y)
    dZ1 = np.multiply(np.matmul(parameters["W2"].T, dZ2), 1 - np.power(cache["A1"], 2))
    grads = {"dZ1": dZ1, "dZ2": dZ2, "dW1": dZ1 @ X.T / m, "db1": np.mean(dZ1, axis=1, keepdims=True)}
    return grads | {"dW2": dZ2 @ cache["A1"].T / m, "db2": np.mean(dZ2, axis=1).reshape(-1, 1)}


def backward_propagation__mean_first(parameters, cache, X, Y):
    """The error is divided by m at the start, and nowhere else."""
    dZ2 = (cache["A2"] - Y) / X.shape[1]
    dZ1 = (parameters["W2"].T @ dZ2) * (1 + cache["A1"]) * (1 - cache["A1"])
    hidden = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(axis=1)[:, np.newaxis]}
    return hidden | {"dW2": dZ2 @ cache["A1"].T, "db2": dZ2.sum(axis=1)[:, np.newaxis]}


def backward_propagation__einsum(parameters, cache, X, Y):
    """Products and sums by einsum."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.einsum("yh,ym->hm", parameters["W2"], dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.einsum("hm,xm->hx", dZ1, X) / m, "db1": np.einsum("hm->h", dZ1).reshape(-1, 1) / m}
    output = {"dW2": np.einsum("ym,hm->yh", dZ2, cache["A1"]) / m, "db2": np.einsum("ym->y", dZ2).reshape(-1, 1) / m}
    return hidden | output


def backward_propagation__ones_for_sums(parameters, cache, X, Y):
    """The sums are products with a column of ones."""
    m = X.shape[1]
    ones = np.ones((m, 1)) / m
    dZ2 = cache["A2"] - Y
    dZ1 = (parameters["W2"].T @ dZ2) / np.cosh(np.clip(cache["Z1"], -300, 300)) ** 2
    hidden = {"dW1": dZ1 @ X.T / m, "db1": dZ1 @ ones}
    return hidden | {"dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2 @ ones}


def backward_propagation__forward_again(parameters, cache, X, Y):
    """It computes the way forward anew and does not look into the cache."""
    m = X.shape[1]
    A1 = np.tanh(parameters["W1"] @ X + parameters["b1"])
    dZ2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"]) - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - A1 * A1)
    hidden = {"dW1": dZ1 @ X.T / m, "db1": dZ1.mean(axis=1, keepdims=True)}
    return hidden | {"dW2": dZ2 @ A1.T / m, "db2": dZ2.mean(axis=1, keepdims=True)}


def backward_propagation__single_precision(parameters, cache, X, Y):
    """float32 inside."""
    m = X.shape[1]
    A1, A2 = cache["A1"].astype(np.float32), cache["A2"].astype(np.float32)
    dZ2 = A2 - Y.astype(np.float32)
    dZ1 = (parameters["W2"].astype(np.float32).T @ dZ2) * (1 - A1**2)
    hidden = {"dW1": dZ1 @ X.astype(np.float32).T / m, "db1": dZ1.mean(axis=1, keepdims=True)}
    return hidden | {"dW2": dZ2 @ A1.T / m, "db2": dZ2.mean(axis=1, keepdims=True)}


# ---------------------------------------------------------------------------------------- update_parameters


def update_parameters__deep_copy(parameters, grads, learning_rate=1.2):
    """It copies everything first, and works on the copy in place."""
    import copy

    updated = copy.deepcopy(parameters)
    for name in ("W1", "b1", "W2", "b2"):
        updated[name] -= learning_rate * grads[f"d{name}"]
    return updated


def update_parameters__one_by_one(parameters, grads, learning_rate=1.2):
    """Every array by its name, from copies, and prints."""
    W1, b1 = parameters["W1"].copy(), parameters["b1"].copy()
    W2, b2 = parameters["W2"].copy(), parameters["b2"].copy()
    W1 = W1 - learning_rate * grads["dW1"]
    b1 = b1 - learning_rate * grads["db1"]
    W2 = W2 - learning_rate * grads["dW2"]
    b2 = b2 - learning_rate * grads["db2"]
    print("updated")
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def update_parameters__by_subtract(parameters, grads, learning_rate=1.2):
    """np.subtract, and a loop over the layers."""
    updated = {}
    for layer in range(1, len(parameters) // 2 + 1):
        for kind in "Wb":
            name = kind + str(layer)
            updated[name] = np.subtract(parameters[name], np.multiply(grads["d" + name], learning_rate))
    return updated


def update_parameters__single_precision(parameters, grads, learning_rate=1.2):
    """float32 inside."""
    return {
        name: np.float32(1) * np.asarray(parameters[name], np.float32) - np.float32(learning_rate) * grads["d" + name]
        for name in parameters
    }


def update_parameters__half_steps(parameters, grads, learning_rate=1.2):
    """Two half steps with the same slopes make one."""
    half = {name: value - learning_rate / 2 * grads["d" + name] for name, value in parameters.items()}
    return {name: value - learning_rate / 2 * grads["d" + name] for name, value in half.items()}


# ------------------------------------------------------------------------------------------------- nn_model


def nn_model__prints_always(X, Y, n_h, num_iterations=10000, print_cost=False):
    """It computes and prints the cost at every iteration, asked or not."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        print(i, compute_cost(A2, Y))
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters


def nn_model__seed_inside(X, Y, n_h, num_iterations=10000, print_cost=False):
    """It sets a seed of its own, as older notebooks did. That is no good habit, but not what is graded here."""
    np.random.seed(3)
    n_x, n_y = layer_sizes(X, Y)[0], layer_sizes(X, Y)[2]
    parameters = initialize_parameters(n_x, n_h, n_y)
    for _ in range(num_iterations):
        _, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters


def nn_model__rate_written_out(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The learning rate is given to the update, and it is the default."""
    parameters, done = initialize_parameters(len(X), n_h, len(Y)), 0
    while done < num_iterations:
        _, cache = forward_propagation(X, parameters)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads, learning_rate=1.2)
        done += 1
    return parameters


def nn_model__all_in_one(X, Y, n_h, num_iterations=10000, print_cost=False):
    """It calls no other function, and draws the output's weights first."""
    n_x, m = X.shape
    W2, W1 = 0.01 * np.random.randn(1, n_h), 0.01 * np.random.randn(n_h, n_x)
    b1, b2 = np.zeros((n_h, 1)), np.zeros((1, 1))
    for _ in range(num_iterations):
        A1 = np.tanh(W1 @ X + b1)
        dZ2 = (1 / (1 + np.exp(-(W2 @ A1 + b2))) - Y) / m
        dZ1 = W2.T * dZ2 * (1 - A1**2)
        W2 = W2 - 1.2 * dZ2 @ A1.T
        b2 = b2 - 1.2 * dZ2.sum(keepdims=True)
        W1 = W1 - 1.2 * dZ1 @ X.T
        b1 = b1 - 1.2 * dZ1.sum(axis=1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def nn_model__keeps_the_costs(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The costs stand in the result under a name of their own."""
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for i in range(0, num_iterations):
        A2, cache = forward_propagation(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(A2, Y))
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
        if print_cost and i % 1000 == 0:
            print("cost after iteration", i, costs[-1])
    return {**parameters, "costs": costs}


def nn_model__single_precision(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The points are float32, so everything after them mixes both."""
    X = X.astype(np.float32)
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        _, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return {name: value.astype(np.float32) for name, value in parameters.items()}


# -------------------------------------------------------------------------------------------------- predict


def predict__whole_numbers(parameters, X):
    """0 and 1 as int."""
    A2, _ = forward_propagation(X, parameters)
    return (A2 > 0.5).astype(int)


def predict__numbers_with_a_point(parameters, X):
    """0.0 and 1.0."""
    A2, _ = forward_propagation(X, parameters)
    return np.where(A2 > 0.5, 1.0, 0.0)


def predict__rounded(parameters, X):
    """numpy rounds one half to the even number, which is 0."""
    A2, _ = forward_propagation(X, parameters)
    return np.round(A2)


def predict__by_the_score(parameters, X):
    """The probability is over one half exactly where the score is over zero."""
    return forward_propagation(X, parameters)[1]["Z2"] > 0


def predict__all_in_one(parameters, X):
    """It calls no other function."""
    A1 = np.tanh(np.dot(parameters["W1"], X) + parameters["b1"])
    return np.dot(parameters["W2"], A1) + parameters["b2"] > 0


def predict__from_the_ceiling(parameters, X):
    """The ceiling of the probability less one half."""
    A2, _ = forward_propagation(X, parameters)
    return np.ceil(A2 - 0.5)


def predict__filled_in(parameters, X):
    """Zeros, with ones filled in."""
    A2, _ = forward_propagation(X, parameters)
    decisions = np.zeros((1, X.shape[1]), dtype=np.uint8)
    decisions[A2 > 0.5] = 1
    return decisions


# ------------------------------------------------------------------------------------ train_with_activation


def train_with_activation__by_cases(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """A chain of cases inside the loop, an f-string for the error, and costs as an array."""
    if activation not in ("tanh", "sigmoid", "relu", "linear"):
        raise ValueError(f"unknown activation: {activation}")
    m = X.shape[1]
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    costs = np.zeros(num_iterations)
    for i in range(num_iterations):
        Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
        if activation == "tanh":
            A1 = np.tanh(Z1)
            slope = 1 - np.tanh(Z1) ** 2
        elif activation == "sigmoid":
            A1 = 1 / (1 + np.exp(-Z1))
            slope = A1 - A1**2
        elif activation == "relu":
            A1 = Z1 * (Z1 > 0)
            slope = np.where(Z1 >= 0, 1, 0)
        else:
            A1, slope = Z1, np.ones(Z1.shape)
        A2 = sigmoid(np.dot(parameters["W2"], A1) + parameters["b2"])
        costs[i] = np.squeeze(compute_cost(A2, Y))
        dZ2 = A2 - Y
        dZ1 = np.dot(parameters["W2"].T, dZ2) * slope
        grads = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
        grads |= {"dW2": np.dot(dZ2, A1.T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}
        parameters = update_parameters(parameters, grads, learning_rate=learning_rate)
    return parameters, costs


def train_with_activation__a_list_of_two(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """Functions inside the function, costs of shape (1, 1), a list of two, and own updates."""

    def hidden(Z):
        return {"tanh": np.tanh(Z), "sigmoid": sigmoid(Z), "relu": np.maximum(0, Z), "linear": Z}[activation]

    def slope(A):
        return {"tanh": 1 - A * A, "sigmoid": A * (1 - A), "relu": np.sign(A), "linear": np.ones_like(A)}[activation]

    try:
        hidden(0.0)
    except KeyError as error:
        raise ValueError("choose tanh, sigmoid, relu or linear") from error
    net, costs = initialize_parameters(len(X), n_h, len(Y)), []
    for _ in range(num_iterations):
        A1 = hidden(net["W1"] @ X + net["b1"])
        A2 = sigmoid(net["W2"] @ A1 + net["b2"])
        costs.append(np.reshape(compute_cost(A2, Y), (1, 1)))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = net["W2"].T @ dZ2 * slope(A1)
        step = {"W1": dZ1 @ X.T, "b1": dZ1.sum(1, keepdims=True), "W2": dZ2 @ A1.T, "b2": dZ2.sum(1, keepdims=True)}
        net = {name: net[name] - learning_rate * step[name] for name in step}
    return [net, costs]


def train_with_activation__a_tuple_of_costs(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """tanh goes through the functions that have it built in, the others not; the costs become a tuple."""
    shapes = {"sigmoid": (sigmoid, lambda A: A * (1 - A)), "relu": (lambda Z: np.clip(Z, 0, None), np.sign)}
    shapes |= {"linear": (np.array, lambda A: A**0)}
    if activation != "tanh" and activation not in shapes:
        raise ValueError
    net, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), ()
    for _ in range(num_iterations):
        A2, cache = forward_propagation(X, net)
        grads = backward_propagation(net, cache, X, Y)
        if activation != "tanh":
            bend, slope = shapes[activation]
            A1 = bend(cache["Z1"])
            A2 = sigmoid(net["W2"] @ A1 + net["b2"])
            dZ2 = A2 - Y
            dZ1 = net["W2"].T @ dZ2 * slope(A1)
            grads = {"dW1": dZ1 @ X.T / X.shape[1], "db1": dZ1.mean(axis=1, keepdims=True)}
            grads |= {"dW2": dZ2 @ A1.T / X.shape[1], "db2": dZ2.mean(axis=1, keepdims=True)}
        costs += (compute_cost(A2, Y),)
        net = update_parameters(net, grads, learning_rate)
    return net, costs
